// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/cues.h"

#include <unordered_map>

namespace dateline {
namespace {

// One class a row, its words parted by one blank; folded, so that "São" is "sao".
struct CueClass {
  Cue cue;
  std::string_view words;
};

constexpr CueClass kClasses[] = {
    {kFunctionWord,
     "a about above according across additionally after again against all along alongside "
     "also although am amid among an and another any apart are around as aside asked at "
     "based be because been before behind being below beneath beside besides between "
     "beyond billion born both but by called can concerning could currently dear despite "
     "did do does done down during each earlier eight either even ever every everyone "
     "everything except few finally first five following for former four from further "
     "furthermore given had has have having he hello hence her here hers him his how "
     "however hundred i if image in including indeed inside instead into is it its just "
     "known last late later let like many may maybe me meanwhile might million more "
     "moreover most much must my named near neither never nevertheless next nine no nobody "
     "nonetheless nor not nothing now of off okay on once one only onto or other others "
     "otherwise our out outside over own past perhaps photo photos please read recently "
     "regarding same second see seven several shall she should since six so some someone "
     "something sorry source sources speaking still such ten than thank thanks that the "
     "their them then there therefore these they third this those though thousand three "
     "through throughout thus till to today tomorrow too toward towards twice two under "
     "unless until up upon us using very via was we well were what when where whether "
     "which while who whom whose why will with within without would yes yesterday yet you "
     "your"},
    {kCalendarWord,
     "apr april aug august christmas dec december easter feb february fri friday jan "
     "january jul july jun june march may mon monday nov november oct october ramadan "
     "saturday sep sept september sunday tet thu thur thurs thursday tue tues tuesday "
     "wednesday"},
    {kParticle,
     "abd abu af al al- av ben bin bint binti boru da das de del dela della den der des di "
     "do dos du e el gyzy ibn kizi kyzy la le lo mac oglu ogly ould qizi qyzy san santa st "
     "te ten ter ul ur uulu uz van von y zu zur"},
    {kSpeechVerb,
     "accused acknowledged added adds admits admitted affirmed affirms agreed agrees "
     "announced announces answered apologised apologized appealed argued argues asked asks "
     "assured attended believed believes blamed briefed called chaired claimed claims "
     "commented complained conceded concluded condemned confirmed confirms congratulated "
     "continued converted criticised criticized declared declined denied denies described "
     "describes died emphasised emphasized expects explained explains expressed feels felt "
     "grew hailed highlighted hoped hopes hosted insisted insists inspected joined joked "
     "lamented laughed led limp limped lost married met nodded noted notes observed "
     "pledged posted praised praises promised proposed proposes quipped ran recalled "
     "recalls received refused regretted reiterated remarked reminded replied replies "
     "reported resigned responded retired said say says scored shrugged sighed signed "
     "smiled speaks spoke stated states stressed stresses struck studied suggested "
     "suggests tells testified thanked thanks thinks thought told tweeted underlined "
     "underscored urged urges visited voiced vowed warned warns welcomed won wondered "
     "writes wrote"},
    {kLocative,
     "across around at between from in inside into near outside through throughout to "
     "toward towards via within"},
    {kCourtesy,
     "abouna abune achan acharya ajahn ajarn al-haj alhaj alhaja alhaji allamah ap ashi ato "
     "aum ayatollah bapak barr begum bhai bhante bhikkhu bibi bwana chumteav cik comte "
     "comtesse dame dasho datin dato datuk daw daye deshabandu doctor dom don dona donna dr "
     "encik engr excellency fra frau freifrau freiherr frere geshe giani gus hadji hafiz "
     "hajah haji hajiya hajj hajjah hajji hermana hermano herr hj hon honorable honourable "
     "hujjatulislam ibu imam jonkheer kh khenpo khun khunying kiai kru kushok kyai lady "
     "lopen lord lyonchhen lyonpo madam madame maitre makhdoom mallam mam maulana mawlana "
     "mawlawi mbah mbak messrs mevrouw mgr miss mlle mme monsieur mr mrs ms msgr mulla "
     "mullah mx mzee nai nawabzada ndugu okhna oknha okyeame opanyin osofo pak pandit "
     "pasteur pater pehin phra pir pol prophet puan qari rabjam rais rev reverend sahibzada "
     "saint samdech sardar sayadaw sayyid senor senora seri serigne seyyed shaikh sheikha "
     "shri shrimati signor signora sir sivasri smt smti soeur sor sri st suor swami syed "
     "talatala tgk thanpuying thiru tuan tuanku tun u ustad ustadh ustadha ustaz venerable "
     "weizero woizero wulomo"},
    {kRoleModifier,
     "acting assistant associate chief co current defence defense deputy ex executive "
     "finance first foreign former general honorary incoming interim interior junior late "
     "lead lieutenant longtime major managing newly outgoing party permanent prime retired "
     "second senior special standing sub then-president top veteran vice"},
    {kNameSuffix, "ii iii iv jr sr"},
    {kAbbreviation,
     "adm amb brig capt cmdr co col corp cpl dept det dr fr ft gen gov hon inc insp jr lt "
     "ltd maj messrs mr mrs ms mt no prof pvt rep rev sen sgt smt sr st supt univ vs"},
    {kPlaceWord,
     "abbey airport archipelago arena atoll avenue basilica basin bay beach border borough "
     "boulevard bridge camp canal cape castle cathedral cave caves cemetery church city "
     "coast commune corridor county creek crossing dam delta desert district districts "
     "expressway falls forest fort fortress garden gardens gate glacier governorate "
     "grottoes gulf hall harbor harbour heights highway hill hills hotel house island "
     "islands isle isles jail jungle krai lake lane lighthouse line marsh memorial "
     "monastery monument mosque motorway mount mountain mountains municipality oblast "
     "ocean pagoda palace parish park peninsula plain plains plateau plaza port pradesh "
     "prefecture prison province provinces quarter reef region reservoir river road sea "
     "shoal shrine springs square stadium state station strait straits street subdistrict "
     "synagogue temple terminal territory tower town township tunnel valley village "
     "volcano ward wetlands zoo"},
    {kPlaceOpener,
     "bay cape cave fort greater gulf isle lake lower mount mt port river saint san santa "
     "santo sao sea st strait upper"},
    {kOwnBody,
     "administration agency army assembly authority bureau cabinet central command "
     "commission committee congress constitutional council court defence defense "
     "department directorate embassy federal force forces foreign front general government "
     "guard house inspectorate international joint justice legislature ministry national "
     "navy office parliament party people police politburo school secretariat senate "
     "standing state supreme treasury union"},
    {kTopicBody,
     "academy administration agency association authority board bureau center centre "
     "chamber college commission committee council department departments directorate "
     "division faculty federation fund inspectorate institute ministerial ministries "
     "ministry museum museums office organisation organization programme school society "
     "union"},
    {kForeignBody,
     "banca banco banque fondation fondazione fundacion institut instituto istituto "
     "ministere ministerio politecnico universidad universidade universita universitat "
     "universite"},
    {kNoAcronym,
     "3g 4g 4k 5g ad ai aids ak am apc atm ba bc bce bmp breaking bs bsc bst ca cctv cd ce "
     "ceo ceos cet cfo cny coo covid cpi ct cto cv dc diy dj dna dui dvd edt ep er esg est "
     "eu-27 eur ev evs exclusive faq fdi gb gbp gdp gmt gnp gps gt gw h1n1 hd hiv hmas hms "
     "hq hs html http https icbm icu id ied ieds ii iii ip ipo ipos ist it iv ix jp jpy kg "
     "km kn kph kw kwh la lgbt lgbtq lgbtqi live llb lng lp lpg mb mba mc md mh more mp "
     "mph mps mri msc mt mv mvp mw mwh nba-finals ngo ngos nsw ny oda ok pc pdf pdt phd "
     "photo pin pm ppe pr ps pst qr read rip rmb rms rna rpg rpm sars sme smes sms sos ss "
     "suv tb tv uae uav ufo uk updated url us usa usb usd usd$ uss ussr utc vat vi vii "
     "viii vip vnd vs wmd wmds www xi xii xiii xiv xv xvi xx xxi"},
    {kLegalForm,
     "ag bhd co company corp corporation gmbh inc incorporated jsc kk limited llc llp ltd "
     "nv oyj plc pte pvt sa sdn spa"},
    {kKinship,
     "ally aunt boyfriend brother colleague compatriot counterpart countryman cousin "
     "critic daughter father fiance fiancee friend friends girlfriend granddaughter "
     "grandfather grandmother grandson great-great-grandfather half-brother husband mother "
     "neighbor neighbour nephew niece opponent parents partner-in-law predecessor rival "
     "schoolmate sister son son-in-law spouse stepfather stepmother stepson teammate twin "
     "uncle widow widower wife"},
    {kCompass,
     "central east eastern greater lower north northeast northeastern northern northwest "
     "northwestern south southeast southeastern southern southwest southwestern upper west "
     "western"},
    {kRelative, "who whom whose"},
    {kBodyPreposition, "against da de del della des di do dos du e for of on y"},
    {kGenericPlaceWord, "county governorate oblast prefecture province"},
    {kWeakGivenName, "cape fort lake las los mount port saint san santa santo sao st"},
};

using CueTable = std::unordered_map<std::string_view, std::uint32_t>;

// The classes turned round: from the word to all its classes.
CueTable MakeTable() {
  CueTable table;
  for (const CueClass& row : kClasses) {
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      table[rest.substr(0, end)] |= row.cue;
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return table;
}

}  // namespace

std::uint32_t CuesOf(std::string_view folded_word) {
  static const CueTable table = MakeTable();  // built once, never changed
  const auto entry = table.find(folded_word);
  return entry == table.end() ? 0 : entry->second;
}

}  // namespace dateline
