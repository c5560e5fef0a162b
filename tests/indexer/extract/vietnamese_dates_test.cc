// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as Vietnamese reports write them. All sentences are invented; 2024-03-22 is a Friday.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/indexer/extract/timex_cases.h"

namespace dateline {
namespace {

// "thứ Sáu = 2024-03-22", joined by "; ".
std::string Read(const std::string& text, const std::string& published) {
  std::string read;
  for (const DateMention& date : DatesIn(text, published)) {
    if (!read.empty()) read += "; ";
    read += text.substr(date.span.begin, date.span.end - date.span.begin) + " = " + date.value;
  }
  return read;
}

struct Case {
  const char* text;
  const char* read;
};

void ExpectAll(std::initializer_list<Case> cases, const char* published) {
  for (const Case& c : cases) EXPECT_EQ(Read(c.text, published), c.read) << c.text;
}

TEST(VietnameseDates, ReadsDays) {
  ExpectAll(
      {{"Ngày 22 tháng 3 năm 2024, đoàn đến Huế.", "Ngày 22 tháng 3 năm 2024 = 2024-03-22"},
       {"Hội nghị họp ngày 22/3/2024.", "ngày 22/3/2024 = 2024-03-22"},
       {"Hội nghị họp ngày 3/4/2024.", "ngày 3/4/2024 = 2024-04-03"},
       {"Hội nghị đã họp ngày 26/1.", "ngày 26/1 = 2024-01-26"},
       {"Ông sinh ngày 5-10-1950.", "ngày 5-10-1950 = 1950-10-05"},
       {"Đoàn ở lại từ ngày 4 đến 10/8/2024.", "ngày 4 đến 10/8/2024 = 2024-08-04/2024-08-10"},
       {"Hội chợ diễn ra ngày 6-7/7/2024.", "ngày 6-7/7/2024 = 2024-07-06/2024-07-07"},
       {"Ngày 30/2 không có.", ""},
       {"Ngày 31/13/2024 không có.", ""}},
      "2024-03-22");
}

TEST(VietnameseDates, CountsFromTheDayOfPublication) {
  ExpectAll(
      {{"Hôm nay trời mưa, hôm qua nắng, ngày mai lạnh.",
        "Hôm nay = 2024-03-22; hôm qua = 2024-03-21; ngày mai = 2024-03-23"},
       {"Sáng nay ông đến; tối qua ông ở Huế.",
        "Sáng nay = 2024-03-22TMO; tối qua = 2024-03-21TEV"},
       {"Chiều 21/3, ông đã tiếp đoàn.", "Chiều 21/3 = 2024-03-21TAF"},
       {"Tuần trước giá giảm, tuần tới sẽ tăng.", "Tuần trước = 2024-W11; tuần tới = 2024-W13"},
       {"Cuối tuần qua trời đẹp.", "Cuối tuần qua = 2024-W11-WE"},
       {"Tháng trước giá giảm.", "Tháng trước = 2024-02"},
       {"Năm ngoái giá tăng, năm nay giảm, năm tới tăng.",
        "Năm ngoái = 2023; năm nay = 2024; năm tới = 2025"},
       {"Cách đây 3 năm ông về hưu.", "3 năm = 2021"},
       {"Ông đến 10 ngày trước.", "10 ngày trước = 2024-03-12"}},
      "2024-03-22");
}

TEST(VietnameseDates, ReadsWeekdays) {
  ExpectAll({{"Hội nghị đã họp hôm thứ Năm.", "thứ Năm = 2024-03-21"},
             {"Hội nghị sẽ họp vào thứ Ba.", "thứ Ba = 2024-03-26"},
             {"Họ gặp nhau thứ Sáu tuần trước.", "thứ Sáu tuần trước = 2024-03-15"},
             {"Tối thứ Năm, mưa lớn.", "Tối thứ Năm = 2024-03-21TEV"},
             {"Thứ Hai, ngày 25/3, Quốc hội họp.", "Thứ Hai, ngày 25/3 = 2024-03-25"},
             {"Chủ nhật, đội đã thắng.", "Chủ nhật = 2024-03-17"},
             {"Đây là lần thứ hai họ thắng.", ""}},
            "2024-03-22");
}

TEST(VietnameseDates, ReadsLongerPeriods) {
  ExpectAll({{"Tháng 3/2024 giá giảm.", "Tháng 3/2024 = 2024-03"},
             {"Cách mạng Tháng Tám năm 1945 thành công.", "Tháng Tám năm 1945 = 1945-08"},
             {"Đầu tháng 3 giá giảm.", "Đầu tháng 3 = 2024-03"},
             {"Giá tăng trong tháng mười hai năm 2023.", "tháng mười hai năm 2023 = 2023-12"},
             {"Quý I/2024 tăng so với quý IV năm 2023.",
              "Quý I/2024 = 2024-Q1; quý IV năm 2023 = 2023-Q4"},
             {"Nửa đầu năm 2023 khó khăn.", "Nửa đầu năm 2023 = 2023-H1"},
             {"6 tháng đầu năm 2023 tăng.", "6 tháng đầu năm 2023 = 2023-01/2023-06"},
             {"Mùa hè năm 2021 hồ cạn.", "Mùa hè năm 2021 = 2021-SU"},
             {"Giai đoạn 2021-2025 đã qua.", "2021-2025 = 2021/2025"},
             {"Cuộc chiến năm 1972.", "năm 1972 = 1972"},
             {"Khu phố xây từ những năm 1960.", "năm 1960 = 196"},
             {"Thập niên 1990 khó khăn.", "Thập niên 1990 = 199"},
             {"Thành xây từ thế kỷ 17, sửa thế kỷ XIX.", "thế kỷ 17 = 16; thế kỷ XIX = 18"},
             {"Tết Nguyên đán 2025 đến sớm.", "Tết Nguyên đán 2025 = 2025-01-29"},
             {"Cuộc tìm kiếm kéo dài 10 ngày.", "10 ngày = P10D"},
             {"Hiện nay giá ổn định.", "Hiện nay = PRESENT_REF"},
             {"Năm người bị thương.", ""},
             {"Tháng Giêng là tháng ăn chơi.", ""}},
            "2024-03-22");
}

TEST(VietnameseDates, InventsNothingWithoutADate) {
  ExpectAll({{"Ngày 26/1, đoàn đã đến.", "Ngày 26/1 = XXXX-01-26"},
             {"Hội nghị họp tháng 6.", "tháng 6 = XXXX-06"},
             {"Hôm qua trời mưa.", "Hôm qua = XXXX-XX-XX"},
             {"Họ gặp nhau vào thứ Sáu.", "thứ Sáu = XXXX-WXX-5"},
             {"Đường được làm năm 2015.", "năm 2015 = 2015"}},
            "");
}

TEST(VietnameseDates, SaysHowAPeriodIsNarrowed) {
  EXPECT_EQ(DatesIn("Đầu năm nay trời mưa.", "2024-03-22").at(0).modifier, DateModifier::kStart);
  EXPECT_EQ(DatesIn("Cuối tháng 2 trời mưa.", "2024-03-22").at(0).modifier, DateModifier::kEnd);
  EXPECT_EQ(DatesIn("Giữa năm 2023 trời mưa.", "2024-03-22").at(0).modifier, DateModifier::kMid);
}

TEST(VietnameseDates, ReadsClocks) {
  ExpectAll({{"Tàu rời bến lúc 8 giờ.", "8 giờ = 2024-03-22T08:00"},
             {"Chợ họp từ 7 giờ sáng nay.", "7 giờ sáng nay = 2024-03-22T07:00"},
             {"Cầu thông xe lúc 2 giờ 30 chiều.", "2 giờ 30 chiều = 2024-03-22T14:30"},
             {"Lễ khai mạc lúc 19 giờ ngày 26/1.", "19 giờ ngày 26/1 = 2024-01-26T19:00"},
             {"Chuyến bay kéo dài 7 giờ.", "7 giờ = PT7H"}},
            "2024-03-22");
}

TEST(VietnameseDates, ReadsAmountsInWords) {
  ExpectAll({{"Chợ dời đi sau hai năm.", "hai năm = P2Y"},
             {"Ông mất mười hai ngày trước.", "mười hai ngày trước = 2024-03-10"},
             {"Vụ thứ hai năm 2005 được mùa.", "năm 2005 = 2005"},
             {"Bà có ba con.", ""}},
            "2024-03-22");
}

TEST(VietnameseDates, TellsClocksFromDurations) {
  ExpectAll({{"Chuyến đi mất khoảng 3 giờ.", "3 giờ = PT3H"},
             {"Họ đến vào khoảng 3 giờ.", "3 giờ = 2024-03-22T03:00"},
             {"Họ chờ đến 3 giờ đồng hồ.", "3 giờ = PT3H"},
             {"Lệnh cấm kéo dài đến 24 giờ ngày 25/3.", "24 giờ ngày 25/3 = 2024-03-25T24:00"}},
            "2024-03-22");
}

}  // namespace
}  // namespace dateline
