// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/peers/peer_plot.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace dateline::bench {
namespace {

constexpr double kLeft = 190;
constexpr double kWide = 520;
constexpr double kRow = 26;
constexpr double kTopRow = 60;
constexpr double kLeast = 0.01;  // milliseconds at the left edge
constexpr double kDecades = 5;
constexpr const char* kColours[] = {"#0b5394", "#b45f06", "#38761d",
                                    "#741b47", "#666666", "#a61c00"};

double Across(double milliseconds) {
  const double decades = std::log10(std::max(milliseconds, kLeast) / kLeast);
  return kLeft + kWide * std::min(decades, kDecades) / kDecades;
}

void Text(std::ostream& svg, double x, double y, const std::string& text,
          const char* anchor = "start") {
  svg << "<text x=\"" << x << "\" y=\"" << y << "\" text-anchor=\"" << anchor << "\">" << text
      << "</text>\n";
}

}  // namespace

std::string PlotOf(const std::vector<std::string>& peers, const std::vector<PeerRow>& rows) {
  const double high = kTopRow + kRow * static_cast<double>(rows.size());
  std::ostringstream svg;
  svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << kLeft + kWide + 30
      << "\" height=\"" << high + 10 << "\" font-family=\"sans-serif\" font-size=\"12\">\n"
      << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  for (std::size_t i = 0; i < peers.size(); ++i) {
    const double x = kLeft + 120 * static_cast<double>(i);
    svg << "<circle cx=\"" << x << "\" cy=\"14\" r=\"5\" fill=\"" << kColours[i % 6] << "\"/>\n";
    Text(svg, x + 9, 18, peers[i]);
  }
  for (double decade = 0; decade <= kDecades; ++decade) {
    const double x = Across(kLeast * std::pow(10, decade));
    svg << "<line x1=\"" << x << "\" y1=\"45\" x2=\"" << x << "\" y2=\"" << high
        << "\" stroke=\"#ccc\"/>\n";
    std::ostringstream label;
    label << kLeast * std::pow(10, decade) << " ms";
    Text(svg, x, 40, label.str(), "middle");
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = kTopRow + kRow * static_cast<double>(i);
    Text(svg, kLeft - 10, y + 4, rows[i].what, "end");
    // Ours last, so that no other dot hides it.
    for (std::size_t peer = rows[i].cells.size(); peer-- > 0;) {
      if (!rows[i].cells[peer]) continue;
      svg << "<circle cx=\"" << Across(*rows[i].cells[peer]) << "\" cy=\"" << y
          << "\" r=\"5\" fill=\"" << kColours[peer % 6] << "\"/>\n";
    }
  }
  svg << "</svg>\n";
  return svg.str();
}

}  // namespace dateline::bench
