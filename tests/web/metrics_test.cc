// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Metrics, WriteEveryCountUnderItsName) {
  Metrics metrics;
  metrics.CountAnswer(200);
  metrics.CountAnswer(200);
  metrics.CountAnswer(404);
  metrics.CountReopen();
  const std::string text = metrics.Text({{"busy", 3}, {"rate", 0}});
  for (const std::string line :
       {"dateline_http_requests_total{code=\"200\"} 2\n",
        "dateline_http_requests_total{code=\"404\"} 1\n",
        "dateline_http_refused_total{reason=\"busy\"} 3\n",
        "dateline_http_refused_total{reason=\"rate\"} 0\n",
        "dateline_index_reopens_total{result=\"ok\"} 1\n",
        "dateline_index_reopens_total{result=\"failed\"} 0\n",
        "# TYPE dateline_http_refused_total counter\n", "# TYPE dateline_authority_broken gauge\n",
        "\ndateline_authority_broken 0\n"})
    EXPECT_THAT(text, HasSubstr(line));
  EXPECT_THAT(text, Not(HasSubstr("\n\n")));
  EXPECT_TRUE(text.ends_with('\n'));
}

TEST(Metrics, TellOfABrokenAuthorityFile) {
  Metrics metrics;
  metrics.SetAuthorityFault(true);
  EXPECT_THAT(metrics.Text({}), HasSubstr("\ndateline_authority_broken 1\n"));
  metrics.SetAuthorityFault(false);
  EXPECT_THAT(metrics.Text({}), HasSubstr("\ndateline_authority_broken 0\n"));
}

}  // namespace
}  // namespace dateline::web
