// SPDX-License-Identifier: GPL-2.0-or-later
// Made by dateline_fit_person_check (docs/names.md); not to be edited by hand.
#pragma once

#include "indexer/extract/person_evidence.h"

namespace dateline {

// In the order of PersonSign.
inline constexpr PersonEvidence kPersonWeights = {
    1.238F,  1.113F,  -0.608F, -0.388F, 0.019F,  -0.481F, 0.261F,  0.578F,  1.476F,  0.295F,
    1.750F,  1.012F,  0.427F,  -1.222F, 0.680F,  0.269F,  -0.142F, 0.092F,  -0.731F, 0.061F,
    -1.031F, -1.002F, -0.107F, -0.074F, -1.051F, -1.076F, 0.801F,  -1.464F, -0.381F, -0.495F,
    -1.965F, -0.200F, -0.914F, -0.530F, -2.707F, -1.151F, 0.023F,  -1.348F, -0.261F, -0.434F,
    -1.543F, 0.896F,  1.177F,  0.536F,  1.328F,  -0.295F, 1.355F,  1.042F,  -0.816F, 0.721F,
    0.309F,  -0.974F, -0.798F, -0.624F, -0.068F, -1.997F, -1.560F, -1.580F, -2.052F, -0.754F,
    -0.752F, -0.993F, 0.969F,  -0.094F,
};

}  // namespace dateline
