// SPDX-License-Identifier: GPL-2.0-or-later
// Made by dateline_fit_person_check (docs/names.md); not to be edited by hand.
#pragma once

#include "indexer/extract/person_evidence.h"

namespace dateline {

// In the order of PersonSign.
inline constexpr PersonEvidence kPersonWeights = {
    1.015F,  0.883F,  -0.379F, -0.361F, 0.410F,  -0.359F, 0.280F,  0.624F,  1.504F,
    0.273F,  1.624F,  0.881F,  0.388F,  -0.989F, 0.763F,  0.306F,  -0.248F, 0.040F,
    -0.800F, -0.555F, -0.981F, -1.106F, -0.095F, 0.140F,  -0.958F, -0.946F, 0.878F,
    -0.945F, -0.371F, -0.481F, -1.763F, -0.132F, -0.704F, -0.639F, -2.686F, -0.983F,
    -0.024F, -1.446F, -0.228F, -0.847F, -1.435F, 0.982F,  1.227F,  0.712F,  1.351F,
    -0.363F, 1.417F,  1.101F,  -0.763F, 0.970F,  0.328F,
};

}  // namespace dateline
