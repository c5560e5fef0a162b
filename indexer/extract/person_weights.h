// SPDX-License-Identifier: GPL-2.0-or-later
// Made by dateline_fit_person_check (docs/names.md); not to be edited by hand.
#pragma once

#include "indexer/extract/person_evidence.h"

namespace dateline {

// In the order of PersonSign.
inline constexpr PersonEvidence kPersonWeights = {
    0.972F,  0.912F,  -0.405F, -0.372F, 0.336F,  -0.318F, 0.310F,  0.625F,  1.510F,  0.294F,
    1.631F,  0.899F,  0.407F,  -1.013F, 0.820F,  0.309F,  -0.261F, 0.008F,  -0.770F, -0.548F,
    -0.929F, -1.094F, -0.098F, 0.134F,  -0.961F, -0.920F, 0.667F,  -0.484F, -1.710F, -0.162F,
    -0.737F, -0.591F, -2.695F, -0.959F, -0.024F, -1.494F, -0.304F, -0.843F, -1.659F, 0.988F,
    1.244F,  0.733F,  1.334F,  -0.361F, 1.362F,  1.109F,  -0.713F, 0.991F,  0.322F,
};

}  // namespace dateline
