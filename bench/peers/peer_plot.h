// SPDX-License-Identifier: GPL-2.0-or-later
// What the peers took, as a picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace dateline::bench {

struct PeerRow {
  std::string what;
  std::vector<std::optional<double>> cells;  // milliseconds, one a peer
};

// An SVG: a line for each row on a scale of powers of ten, a dot for each peer. The first is ours.
std::string PlotOf(const std::vector<std::string>& peers, const std::vector<PeerRow>& rows);

}  // namespace dateline::bench
