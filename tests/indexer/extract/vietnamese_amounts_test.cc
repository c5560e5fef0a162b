// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

constexpr const char* kFriday = "2024-03-22";

TEST(VietnameseAmounts, ReadsHowLong) {
  ExpectDates({{"Ông bị phạt 3 năm 6 tháng tù.", {"3 năm 6 tháng = P3Y6M"}},
               {"Ông đi hơn hai tiếng.", {"hai tiếng = PT2H"}},
               {"Có hai tiếng nổ lớn.", {}},
               {"Ông đi nửa giờ.", {"nửa giờ = PT30M"}},
               {"Ông ở đó trong một tuần.", {"một tuần = P1W"}},
               {"Một ngày ông về quê.", {}}},
              kFriday);
}

TEST(VietnameseAmounts, CountsFromTheStory) {
  ExpectDates(
      {{"Năm 1975 ông về quê. Ba năm sau ông mất.", {"Năm 1975 = 1975", "Ba năm sau = 1978"}},
       {"Hai ngày sau trận lũ, đường vẫn tắc.", {"Hai ngày = P2D"}},
       {"Một năm trước, cầu thông xe.", {"Một năm trước = 2023"}}},
      kFriday);
}

TEST(VietnameseAmounts, ReadsHowOften) {
  ExpectDates({{"Mỗi ngày, ông đi bộ.", {"Mỗi ngày = P1D"}},
               {"Hằng năm, ông đi Huế.", {"Hằng năm = P1Y"}},
               {"Hàng quý, họ họp.", {"Hàng quý = P3M"}},
               {"Hàng hóa tăng giá.", {}}},
              kFriday);
}

TEST(VietnameseAmounts, ReadsPartsOfTheYear) {
  ExpectDates({{"Hai tháng đầu năm, xuất khẩu tăng.", {"Hai tháng đầu năm = 2024-01/2024-02"}},
               {"Nửa cuối năm, xuất khẩu sẽ tăng.", {"Nửa cuối năm = 2024-H2"}},
               {"Từ đầu năm đến nay, xuất khẩu tăng.", {"đầu năm = 2024"}},
               {"Đầu năm học, trường sửa mái.", {}},
               {"Quý I/2024, xuất khẩu tăng so với cùng kỳ năm ngoái.",
                {"Quý I/2024 = 2024-Q1", "cùng kỳ năm ngoái = 2023-Q1"}}},
              kFriday);
}

TEST(VietnameseClocks, ReadsHoursGluedToTheirMinutes) {
  ExpectDates({{"Lúc 7h30 sáng 21/3, xe lao xuống vực.", {"7h30 sáng 21/3 = 2024-03-21T07:30"}},
               {"Lúc 15h ngày 21/3, xe lao xuống vực.", {"15h ngày 21/3 = 2024-03-21T15:00"}},
               {"Ngày 21/3 mưa lớn. Đến 17 giờ cùng ngày, lửa tắt.",
                {"Ngày 21/3 = 2024-03-21", "17 giờ cùng ngày = 2024-03-21T17:00"}},
               {"Sáng sớm nay, xe lao xuống vực.", {"Sáng sớm nay = 2024-03-22TMO"}},
               {"Xe mất 15h để tới nơi.", {}}},
              kFriday);
}

TEST(VietnameseDays, ReadsDaysWithoutTheirWord) {
  ExpectDates({{"Giá điện tăng từ 1/4.", {"1/4 = 2024-04-01"}},
               {"Hạn chót là 31/3.", {"31/3 = 2024-03-31"}},
               {"Dịp lễ 30/4 và 1/5, ông sẽ về quê.", {"30/4 = 2024-04-30", "1/5 = 2024-05-01"}},
               {"Từ 2/3 số phiếu trở lên là đủ.", {}},
               {"Ông ở Huế từ 20 đến 22/3.", {"20 đến 22/3 = 2024-03-20/2024-03-22"}},
               {"Từ ngày 1/4 đến ngày 30/6, họ không trả phí.",
                {"ngày 1/4 = 2024-04-01", "ngày 30/6 = 2024-06-30"}}},
              kFriday);
}

TEST(VietnameseDays, ReadsDaysWithAFullStop) {
  ExpectDates({{"Ngày 20.3, ông ở Huế.", {"Ngày 20.3 = 2024-03-20"}},
               {"Sáng 20.3, ông ở Huế.", {"Sáng 20.3 = 2024-03-20TMO"}},
               {"Thứ tư, 20/3, ông ở Huế.", {"Thứ tư, 20/3 = 2024-03-20"}},
               {"Giá tăng 20.3 phần trăm.", {}}},
              kFriday);
}

TEST(VietnameseDays, ReadsDaysOfTet) {
  ExpectDates({{"Mùng 1 Tết, ông về quê.", {"Mùng 1 Tết = 2024-02-10"}},
               {"Mồng 3 Tết 2025, ông sẽ về quê.", {"Mồng 3 Tết 2025 = 2025-01-31"}}},
              kFriday);
}

TEST(VietnameseReferences, ReadsVagueTimes) {
  ExpectDates({{"Thời gian qua, ông ở Huế.", {"Thời gian qua = PAST_REF"}},
               {"Trong thời gian tới, ông sẽ ở Huế.", {"thời gian tới = FUTURE_REF"}},
               {"Gần đây, ông ở Huế.", {"Gần đây = PAST_REF"}},
               {"Mấy ngày nay, mưa lớn.", {}},
               {"Ngày 15 tháng Giêng, chùa đông.", {}}},
              kFriday);
}

}  // namespace
}  // namespace dateline
