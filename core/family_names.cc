// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/family_names.h"

#include <algorithm>

namespace dateline {
namespace {

// The lists of corpus/gazetteers/family_names_*.txt, typed for Dateline (CC0 1.0), folded.
constexpr std::string_view kVietnameseNames[] = {
    "au",     "bach", "bui",  "cao",   "chau",  "chu",   "dam",   "dang",  "dao",    "diep",
    "dinh",   "do",   "doan", "duong", "giang", "ha",    "ho",    "hoang", "huynh",  "khuat",
    "kieu",   "lai",  "lam",  "le",    "luong", "luu",   "ly",    "mai",   "nghiem", "ngo",
    "nguyen", "ninh", "pham", "phan",  "phung", "quach", "quang", "ta",    "tang",   "thach",
    "thai",   "than", "to",   "ton",   "tong",  "tran",  "trieu", "trinh", "truong", "tu",
    "uong",   "van",  "vien", "vo",    "vu",    "vuong"};
constexpr std::string_view kChineseNames[] = {
    "bai",  "bao",   "bian",  "bo",    "cai",  "cao",    "chang",  "chen", "cheng", "cui",  "dai",
    "deng", "ding",  "dong",  "du",    "duan", "fan",    "fang",   "feng", "fu",    "gao",  "geng",
    "gong", "gu",    "guan",  "guo",   "han",  "hao",    "he",     "hou",  "hu",    "hua",  "huang",
    "ji",   "jia",   "jiang", "jiao",  "jin",  "kang",   "kong",   "lan",  "lei",   "li",   "liang",
    "liao", "lin",   "ling",  "liu",   "long", "lou",    "lu",     "luan", "luo",   "lv",   "ma",
    "mao",  "meng",  "mo",    "nie",   "ning", "niu",    "ouyang", "pan",  "pang",  "peng", "qi",
    "qian", "qin",   "qiu",   "rao",   "ren",  "shang",  "shao",   "shen", "shi",   "sima", "song",
    "su",   "sun",   "tan",   "tang",  "tao",  "tian",   "tu",     "wan",  "wang",  "wei",  "wen",
    "wu",   "xi",    "xia",   "xiang", "xiao", "xie",    "xiong",  "xu",   "xue",   "yan",  "yang",
    "yao",  "ye",    "yin",   "yu",    "yuan", "yue",    "zang",   "zeng", "zhai",  "zhan", "zhang",
    "zhao", "zheng", "zhong", "zhou",  "zhu",  "zhuang", "zhuge",  "zou"};
constexpr std::string_view kKoreanNames[] = {
    "ahn",  "an",   "bae",   "baek",  "ban",  "bang", "byun", "cha",   "chae", "chang", "cho",
    "choi", "chon", "choo",  "chun",  "do",   "geum", "gil",  "ha",    "ham",  "han",   "heo",
    "hong", "huh",  "hwang", "hyun",  "im",   "in",   "jang", "je",    "jeon", "jeong", "ji",
    "jin",  "joo",  "jung",  "kang",  "ki",   "kim",  "ko",   "kong",  "koo",  "kwak",  "kwon",
    "lee",  "lim",  "ma",    "maeng", "min",  "mo",   "moon", "myung", "na",   "nam",   "noh",
    "oh",   "ok",   "paik",  "pak",   "park", "pyo",  "ri",   "rim",   "roh",  "ryu",   "seo",
    "seol", "shim", "shin",  "sim",   "so",   "son",  "song", "sun",   "sung", "um",    "wang",
    "wi",   "won",  "woo",   "yang",  "yeo",  "yeon", "yoo",  "yook",  "yoon", "yun"};

static_assert(std::ranges::is_sorted(kVietnameseNames));
static_assert(std::ranges::is_sorted(kChineseNames));
static_assert(std::ranges::is_sorted(kKoreanNames));

}  // namespace

FamilyNameLists FamilyNameListsOf(std::string_view word) {
  return {std::ranges::binary_search(kVietnameseNames, word),
          std::ranges::binary_search(kChineseNames, word),
          std::ranges::binary_search(kKoreanNames, word)};
}

}  // namespace dateline
