// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/name_stock.h"

#include <array>
#include <vector>

#include "indexer/train/vietnamese_letters.h"

namespace dateline {
namespace {

using List = std::vector<std::string_view>;

// The words of `text` between blanks, or the phrases between bars.
List Split(std::string_view text, char separator) {
  List parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

List Words(std::string_view text) { return Split(text, ' '); }

std::string Capitalised(std::string_view syllables) {
  std::string name(syllables);
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 32);
  return name;
}

std::string Join(std::initializer_list<std::string_view> words) {
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty() && !word.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

InventedPerson Vietnamese(Chance& chance) {
  // The commonest family names stand more than once.
  static const List kFamily = Words(
      "Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô "
      "Dương Lý Đào Đinh Tô Trương Lương Mai Trịnh Cao Tạ Chu Hà Lâm Lưu Thái Tăng Vương Phùng "
      "Đoàn Tống");
  static const List kMiddle = Words(
      "Văn Thị Minh Xuân Quang Hoài Đức Phú Thanh Ngọc Hữu Đình Công Quốc Mạnh Bá Hồng Kim Thu "
      "Tuấn Hải Gia Khánh Duy Trọng Tiến Việt");
  static const List kGiven = Words(
      "Trung Sang Phúc Trọng Chính Thưởng Huệ Dũng Minh Hùng Sơn Nam Hải Linh Anh Hương Lan Mai "
      "Thu Hà Tuấn Đức Hiếu Long Phương Thảo Ngọc Hằng Tâm Bình Thanh Vân Yến Khánh Huy Khoa Tiến "
      "Thắng Mạnh Cường Hoa Loan Nga Nhung Oanh Quỳnh Trang Tú Xuân Diệp Đạt Giang Hạnh Hiền Kiên "
      "Lâm Lộc Nhân Phong Quân Sinh Tài Thành Thịnh Toàn Triết Tùng Vinh Vũ Mẫn Ngân Nghĩa Chiến "
      "Lợi Dương Diên");
  const std::string_view family = chance.Pick(kFamily);
  const std::string_view middle = chance.Hits(.75) ? chance.Pick(kMiddle) : std::string_view();
  const std::string_view given = chance.Pick(kGiven);
  const std::string full = Join({family, middle, given});
  if (chance.Hits(.45)) return {WithoutDiacritics(full), WithoutDiacritics(given), {}};
  return {full, std::string(given), {}};
}

InventedPerson Chinese(Chance& chance) {
  static const List kFamily = Words(
      "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng "
      "Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye "
      "Cheng Wei Su Lu Ding Ren Yao Shen Cui Tan Fan Jin Shi Jia Xia Fu Bai Qin Hou Yin Xue Duan "
      "Lei Gong Dai Mo Xi Qi");
  static const List kGiven = Words(
      "jin ping wei qiang ming hua li yong guo dong xiao jian hong jun bo yi tao jie chun qi long "
      "hui liang feng chao lei yan jing xin hao zhi yuan cheng rui jia wen bin kai sheng ren fang "
      "zhong shan lin xue mei ying hai ke xiang zhen de min shu gang ping an");
  static const List kFamilyHan = Words("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林");
  static const List kGivenHan =
      Words("伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 涛 明 超 霞 平 刚 文 华");
  const std::string_view family = chance.Pick(kFamily);
  std::string given = Capitalised(chance.Pick(kGiven));
  if (chance.Hits(.65)) {
    const std::string_view second = chance.Pick(kGiven);
    given += chance.Hits(.77) ? std::string(second) : " " + Capitalised(second);
  }
  std::string local = std::string(chance.Pick(kFamilyHan)) + std::string(chance.Pick(kGivenHan));
  if (chance.Hits(.5)) local += chance.Pick(kGivenHan);
  return {Join({family, given}), std::string(family), std::move(local)};
}

// Chinese of Singapore, Malaysia and Hong Kong, whose names come from southern speech.
InventedPerson SouthernChinese(Chance& chance) {
  static const List kFamily = Words(
      "Tan Lim Lee Ng Wong Chan Goh Teo Ong Koh Chua Yeo Toh Ho Foo Heng Chia Low Sim Cheong Kwok "
      "Leong Loh Ooi Quek Seah Soh Tay Tham Yap Yeoh Chow Lau Cheung Leung Kwan Khaw Gan Chin "
      "Liew");
  static const List kGiven = Words(
      "Wei Ming Boon Heng Kok Leong Siew Ling Mei Hui Chee Keong Swee Hock Guan Eng Kim Huat Teck "
      "Seng Yew Chuan Kwan Yong Lay Hoon Poh Choo Kai Yin Wai Man Chun Kit Hoi Sze Ka Chiu Tat");
  static const List kEnglish =
      Words("Alan Amy Benjamin Catherine Daniel Eric Grace Jason Josephine Kelvin Vivian Raymond");
  const std::string_view family = chance.Pick(kFamily);
  const std::string_view first = chance.Pick(kGiven);
  const std::string_view second = chance.Pick(kGiven);
  const double manner = static_cast<double>(chance.Below(100)) / 100;
  if (manner < .2) return {Join({chance.Pick(kEnglish), family}), std::string(family), {}};
  if (manner < .35) {
    const std::string hyphened = std::string(first) + "-" + std::string(second);
    return {Join({family, hyphened}), std::string(family), {}};
  }
  return {Join({family, first, second}), std::string(family), {}};
}

InventedPerson Korean(Chance& chance) {
  static const List kFamily = Words(
      "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong "
      "Moon Ri");
  static const List kGiven = Words(
      "jong un sung il yo geun hye jae in min seok yeol hyun woo ji hoon soo young kyung chul dong "
      "ho sang jun tae");
  const std::string_view family = chance.Pick(kFamily);
  const std::string given =
      Capitalised(chance.Pick(kGiven)) + "-" + std::string(chance.Pick(kGiven));
  return {Join({family, given}), std::string(family), {}};
}

enum class LaterName { kFirst, kSecond };

// Peoples whose names are a word of one list and a word of another.
struct TwoWordNames {
  List first;
  List second;
  LaterName later;
};

InventedPerson TwoWords(const TwoWordNames& names, Chance& chance) {
  const std::string_view first = chance.Pick(names.first);
  const std::string_view second = chance.Pick(names.second);
  return {
      Join({first, second}), std::string(names.later == LaterName::kFirst ? first : second), {}};
}

const TwoWordNames& Lao() {
  static const TwoWordNames kNames = {
      Words("Thongloun Sonexay Saleumxay Bounnhang Phankham Sommad Khamphanh Viengthong Bounthong "
            "Khamphoui Sinlavong Kikeo"),
      Words("Sisoulith Siphandone Kommasith Vorachith Viphavanh Pholsena Phommathat Chitmany "
            "Khoutphaythoune Keola Vongdara Xayasone"),
      LaterName::kFirst};
  return kNames;
}

const TwoWordNames& Khmer() {
  static const TwoWordNames kNames = {
      Words("Hun Sok Prak Tea Heng Say Khuon Aun Men Chea Keo Ros Ouk Chan Seng Pich Sar Kong"),
      Words("Sen Manet Chenda Sokhonn Banh Samrin Chhum Sudary Pornmoniroth Sam An Vannak Sophea "
            "Bunthoeun Dara Rithy Sovann"),
      LaterName::kSecond};
  return kNames;
}

const TwoWordNames& Thai() {
  static const TwoWordNames kNames = {
      Words("Somchai Prayut Anutin Srettha Paetongtarn Pita Chadchart Kittiratt Suthep Apirat "
            "Nattaporn Siriporn Wichai Thanakorn Kanokwan Chaiwat Rattana Pornthip Sukanya Niran"),
      Words("Wongsawat Charnvirakul Thavisin Limjaroenrat Sittipunt Boonsong Thaugsuban "
            "Kongsompong Srisuk Chaiyaphum Jaidee Suwannarat Phromphan Kaewmanee Rattanakosin "
            "Thongchai Panyarachun Saetang"),
      LaterName::kFirst};
  return kNames;
}

const TwoWordNames& Filipino() {
  static const TwoWordNames kNames = {
      Words("Jose Maria Rodrigo Leni Ferdinand Grace Antonio Risa Juan Emmanuel Francis Imelda "
            "Ramon Teresita Alan Loren Rosario Benigno Jejomar Corazon Vicente Lourdes"),
      Words("Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Dela-Cruz Villanueva Ramos Aquino "
            "Lacson Pangilinan Zubiri Hontiveros Magsaysay Macaraeg Dimaculangan Batungbakal "
            "Salonga Tolentino Enrile Roque Lorenzana"),
      LaterName::kSecond};
  return kNames;
}

const TwoWordNames& Indonesian() {
  static const TwoWordNames kNames = {
      Words("Joko Budi Retno Sri Bambang Susilo Agus Airlangga Prabowo Ganjar Anies Ridwan Dewi "
            "Siti Wahyu Hendra Yusuf Endang Tri Rudi Putri Arief"),
      Words("Widodo Santoso Marsudi Mulyani Yudhoyono Hartarto Subianto Pranowo Baswedan Kamil "
            "Lestari Nugroho Setiawan Wibowo Kusuma Hidayat Purnomo Rahayu Suryadi Gunawan"),
      LaterName::kSecond};
  return kNames;
}

const TwoWordNames& Japanese() {
  static const TwoWordNames kNames = {
      Words("Shinzo Fumio Yoshihide Taro Yuriko Shigeru Hirokazu Sanae Toshimitsu Kenji Haruka "
            "Takeshi Naomi Akira Makoto Yuki Satoshi Keiko Hiroshi Ryo"),
      Words("Abe Kishida Suga Kono Koike Ishiba Matsuno Takaichi Motegi Hayashi Tanaka Suzuki "
            "Yamamoto Watanabe Nakamura Kobayashi Kato Yoshida Sasaki Matsumoto Inoue Kimura"),
      LaterName::kSecond};
  return kNames;
}

InventedPerson Malay(Chance& chance) {
  static const List kGiven = Words(
      "Ahmad Anwar Ismail Muhyiddin Najib Mahathir Azmin Khairy Hishammuddin Zahid Rafizi Nurul "
      "Siti Noraini Faizal Azizah Hassan Rahman Halimah Zulkifli Fadhil Nik Shafie Aminah");
  static const List kFather = Words(
      "Abdullah Ibrahim Yassin Razak Mohamad Hussein Hamidi Ramli Izzah Ali Jamaluddin Yaacob "
      "Osman Salleh Ismail Kassim Yusof Hamzah Ariffin Bakar");
  const std::string_view given = chance.Pick(kGiven);
  const std::string_view link = chance.Hits(.4)    ? (chance.Hits(.7) ? "bin" : "binti")
                                : chance.Hits(.15) ? "Abdul"
                                                   : std::string_view();
  return {Join({given, link, chance.Pick(kFather)}), std::string(given), {}};
}

InventedPerson Burmese(Chance& chance) {
  static const List kWords = Words(
      "Aung Min Myint Win Htin Kyaw Thein Soe Hlaing Khin Maung Zaw Tun Naing Thura Nyan Phyo Su "
      "Mya Wai Yan Moe Ko Lwin");
  const std::string full = Join({chance.Pick(kWords), chance.Pick(kWords),
                                 chance.Hits(.6) ? chance.Pick(kWords) : std::string_view()});
  return {full, full, {}};
}

List Places() {
  return Split(
      "Hà Nội|Hồ Chí Minh City|HCM City|Đà Nẵng|Huế|Cần Thơ|Hải Phòng|Quảng Ninh|Nghệ An|Thanh "
      "Hóa|Bình Dương|Đồng Nai|Lâm Đồng|Khánh Hòa|Nha Trang|Đà Lạt|Quảng Nam|Hội An|Bắc Ninh|Bắc "
      "Giang|Hải Dương|Nam Định|Thái Bình|Ninh Bình|Lào Cai|Sa Pa|Hà Giang|Lạng Sơn|Cao Bằng|Điện "
      "Biên|Sơn La|Hòa Bình|Phú Thọ|Quảng Trị|Quảng Bình|Hà Tĩnh|Kon Tum|Gia Lai|Đắk Lắk|Bình "
      "Thuận|Tây Ninh|Long An|Tiền Giang|Bến Tre|Vĩnh Long|Đồng Tháp|An Giang|Kiên Giang|Phú "
      "Quốc|Cà Mau|Sóc Trăng|Mekong Delta|Vientiane|Phnom Penh|Luang Prabang|Hebei "
      "Province|Guangxi|Yunnan|Nanning|Kunming|Guangdong Province|Xiong'an|East Sea|Trường "
      "Sa|Johor Baru|Penang|Kota Kinabalu|Kuching|Sabah|Sarawak|Chiang Mai|Chonburi|Nakhon "
      "Ratchasima|Hat Yai|Davao City|Cebu|Quezon City|Mindanao|Makati|Surabaya|Bandung|Central "
      "Java|Sulawesi|Siem Reap|Battambang|Mandalay|Naypyidaw|Rakhine State|Busan|Incheon|Gyeonggi "
      "Province|Osaka|Hokkaido|Fukuoka|Chengdu|Sichuan Province|Xinjiang|Kowloon",
      '|');
}

List Bodies() {
  return Split(
      "Communist Party of {V}|CPV|CPV Central Committee|CPC|CPC Central Committee|Communist Party "
      "of China|Party Central Committee|Politburo|National Assembly|National Assembly Standing "
      "Committee|{V} Fatherland Front|{V} Fatherland Front Central Committee|State Bank of {V}|{V} "
      "News Agency|VNA|{V} Airlines|Vietnam Television|PetroVietnam|Vingroup|VinFast|Viettel|FPT|"
      "{V} General Confederation of Labour|{V} Chamber of Commerce and Industry|VCCI|{V} Women's "
      "Union|Lao People's Revolutionary Party|Cambodian People's Party|CPP|ASEAN|{P} People's "
      "Committee|{P} Party Committee|Central Military Commission|CPV Central Committee's "
      "Commission for External Relations|Commission for External Relations|International "
      "Department|Standing Committee|Central Propaganda Department|Central Inspection "
      "Commission|National People's Congress|Chinese People's Political Consultative "
      "Conference|Chinese Academy of Social Sciences|People's Liberation Army|Supreme People's "
      "Court|Supreme People's Procuracy|Government Office|{V} Academy of Social Sciences|Ho Chi "
      "Minh National Academy of Politics|{V} National University|Party Central Committee's "
      "Organisation Commission|Communist Party of {V} (CPV) Central Committee|CPC Central "
      "Committee's International Liaison Department|Party Committee of {V}'s Ministry of Foreign "
      "Affairs|{P} Department of Health|{P} University|{P} General Hospital|{P} Provincial "
      "Party Committee|{P} Port Authority|Bank of {P}|{P} United|{P} People's Court",
      '|');
}

}  // namespace

InventedPerson InventPerson(Chance& chance) {
  const std::size_t share = chance.Below(100);
  if (share < 38) return Vietnamese(chance);
  if (share < 58) return Chinese(chance);
  if (share < 66) return SouthernChinese(chance);
  if (share < 73) return Korean(chance);
  if (share < 79) return Malay(chance);
  if (share < 83) return TwoWords(Thai(), chance);
  if (share < 87) return TwoWords(Filipino(), chance);
  if (share < 90) return TwoWords(Indonesian(), chance);
  if (share < 93) return TwoWords(Japanese(), chance);
  if (share < 96) return TwoWords(Lao(), chance);
  if (share < 99) return TwoWords(Khmer(), chance);
  return Burmese(chance);
}

std::string InventBody(Chance& chance) {
  static const List kMinistries = Split(
      "Foreign Affairs|National Defence|Public Security|Finance|Industry and Trade|Planning and "
      "Investment|Transport|Health|Education and Training|Culture, Sports and Tourism|Natural "
      "Resources and Environment|Home Affairs|Justice|Construction|Information and "
      "Communications|Science and Technology|Agriculture and Rural Development",
      '|');
  static const List kBodies = Bodies();
  std::string name;
  if (chance.Hits(.3)) {
    name = "Ministry of " + std::string(chance.Pick(kMinistries));
    if (chance.Hits(.15)) name += " of " + std::string(SpellVietNam(chance));
  } else {
    name = chance.Pick(kBodies);
  }
  if (const std::size_t at = name.find("{V}"); at != name.npos)
    name.replace(at, 3, SpellVietNam(chance));
  if (const std::size_t at = name.find("{P}"); at != name.npos)
    name.replace(at, 3, InventPlace(chance));
  return chance.Hits(.4) ? WithoutDiacritics(name) : name;
}

std::string InventPlace(Chance& chance) {
  static const List kPlaces = Places();
  const std::string_view place = chance.Pick(kPlaces);
  return chance.Hits(.4) ? WithoutDiacritics(place) : std::string(place);
}

std::string_view SpellVietNam(Chance& chance) {
  static constexpr std::array<std::string_view, 4> kSpellings = {"Việt Nam", "Việt Nam", "Vietnam",
                                                                 "Viet Nam"};
  return chance.Pick(kSpellings);
}

std::string_view PickTitle(Chance& chance) {
  static const List kTitles = Split(
      "PM|Prime Minister|President|Party General Secretary|General Secretary|Minister|Deputy Prime "
      "Minister|Deputy PM|Chairman|Vice Chairman|Vice President|Ambassador|Secretary|Politburo "
      "member|NA Chairman|Foreign Minister|Datuk|Gov|Senator|Lt Gen|Dr|Prof",
      '|');
  return chance.Pick(kTitles);
}

}  // namespace dateline
