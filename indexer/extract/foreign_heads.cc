// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/foreign_heads.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline {
namespace {

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

std::size_t SizeOf(const NameSpan& name) { return name.last - name.first; }

}  // namespace

bool OpensForeignBody(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kFirst[] = {
      "aerolineas",  "asociacion",   "associacao",  "associazione", "badan",       "bharatiya",
      "biblioteca",  "bibliotheque", "brasserie",   "brouwerij",    "cartel",      "cerveceria",
      "colegio",     "comando",      "compagnie",   "companhia",    "compania",    "confederacion",
      "consorzio",   "constructora", "cooperativa", "ediciones",    "editions",    "ejercito",
      "escuela",     "estaleiro",    "federacao",   "federacion",   "fondation",   "fondazione",
      "frente",      "fundacao",     "fundacion",   "galerie",      "galleria",    "groupe",
      "grupo",       "gruppo",       "harakat",     "hizb",         "instituto",   "jabhat",
      "jaish",       "jamaah",       "jamaat",      "jamiat",       "jemaah",      "kataib",
      "kilusan",     "kilusang",     "koperasi",    "lashkar",      "lembaga",     "librairie",
      "libreria",    "minera",       "ministerio",  "movimento",    "movimiento",  "musee",
      "museo",       "museu",        "muzeum",      "orchestre",    "orquesta",    "osteria",
      "panaderia",   "partai",       "parti",       "partido",      "partija",     "persatuan",
      "pertubuhan",  "petroleos",    "pizzeria",    "rashtriya",    "samahan",     "samahang",
      "sindicato",   "sipah",        "stichting",   "stiftung",     "syarikat",    "syndicat",
      "teatr",       "teatro",       "tehreek",     "tehrik",       "theatre",     "trattoria",
      "universidad", "universidade", "universita",  "universitas",  "universitat", "universite",
      "universiti",  "yayasan",      "zaklady"};
  return SizeOf(name) > 1 && IsOneOf(tokens[name.first].folded, kFirst) &&
         tokens[name.first].IsCapital();
}

bool IsClubOrFirm(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kFirst[] = {
      "arminia",     "atletico",      "banik",         "borussia",      "buducnost", "cercle",
      "crvena",      "deportivo",     "dinamo",        "dukla",         "dynamo",    "eintracht",
      "estudiantes", "ferencvarosi",  "fortuna",       "gimnasia",      "gornik",    "hajduk",
      "hapoel",      "independiente", "legia",         "lokomotiv",     "maccabi",   "olympiacos",
      "olympiakos",  "olympique",     "panathinaikos", "partizan",      "persebaya", "persib",
      "persija",     "pogon",         "racing",        "radnicki",      "rayo",      "real",
      "shakhtar",    "slavia",        "sparta",        "spartak",       "sporting",  "sportivo",
      "sutjeska",    "torpedo",       "ujpest",        "universitario", "vojvodina", "wisla",
      "zaglebie",    "zawisza",       "zeljeznicar",   "zenit"};
  constexpr std::string_view kLast[] = {
      "agro",          "airlines",   "airways",    "albion",    "athletic",        "belediyesi",
      "brewers",       "brewery",    "distillery", "dredging",  "energy",          "enterprises",
      "entertainment", "farms",      "fc",         "foods",     "gaming",          "harriers",
      "hotspur",       "industries", "labs",       "leasing",   "logistics",       "media",
      "motors",        "olimpija",   "partisi",    "pharma",    "pharmaceuticals", "pirates",
      "plantations",   "racing",     "rifles",     "rovers",    "sabha",           "samiti",
      "sangh",         "sena",       "shipyards",  "solutions", "stores",          "studios",
      "sundowns",      "systems",    "textiles",   "united",    "ventures",        "wanderers",
      "warriors"};
  return SizeOf(name) > 1 && (IsOneOf(tokens[name.first].folded, kFirst) ||
                              IsOneOf(tokens[name.last - 1].folded, kLast));
}

bool OpensForeignPlace(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kFirst[] = {
      "avenida",  "baan",   "bahia",    "barangay", "barrio",    "batang",  "bayou",    "boulevard",
      "brgy",     "bukit",  "calle",    "camino",   "carretera", "cerro",   "chateau",  "ciudad",
      "colonia",  "danau",  "desa",     "djebel",   "ejido",     "estadio", "faubourg", "favela",
      "foret",    "gare",   "gunong",   "gunung",   "igarape",   "ilha",    "islas",    "jabal",
      "jalan",    "jebel",  "jln",      "kampong",  "kampung",   "khao",    "khirbet",  "khlong",
      "kuala",    "lagoa",  "laguna",   "lorong",   "masjid",    "morro",   "nahr",     "nevado",
      "paseo",    "passo",  "phnom",    "phou",     "piazza",    "plage",   "playa",    "plaza",
      "pont",     "porte",  "praca",    "praia",    "psar",      "puerto",  "pulau",    "pulo",
      "qasr",     "quai",   "quebrada", "quilombo", "rua",       "rue",     "selat",    "sendero",
      "shatt",    "sitio",  "sokak",    "souk",     "stade",     "stadio",  "stung",    "sungai",
      "sungei",   "suq",    "tanjong",  "tanjung",  "tasik",     "teluk",   "thanon",   "tonle",
      "travessa", "ulitsa", "vereda",   "via",      "viale",     "volcan",  "wadi",     "wat"};
  return SizeOf(name) > 1 && IsOneOf(tokens[name.first].folded, kFirst) &&
         tokens[name.first].IsCapital();
}

}  // namespace dateline
