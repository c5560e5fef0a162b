// SPDX-License-Identifier: GPL-2.0-or-later
// Made by dateline_fit_person_check (docs/names.md); not to be edited by hand.
#pragma once

#include "indexer/extract/person_evidence.h"

namespace dateline {

// In the order of PersonSign.
inline constexpr PersonEvidence kPersonWeights = {
    1.284F,  0.938F,  -0.402F, -0.361F, 0.231F,  -0.588F, 0.290F,  0.527F,  1.509F,  0.328F,
    1.722F,  0.885F,  0.369F,  -0.989F, 0.618F,  0.320F,  -0.104F, 0.024F,  -0.716F, -0.072F,
    -1.133F, -1.180F, -0.039F, 0.044F,  -0.826F, -1.180F, 0.918F,  -1.374F, -0.451F, -0.623F,
    -1.734F, -0.497F, -1.177F, -0.485F, -2.297F, -1.377F, -0.020F, -1.526F, -0.375F, -0.448F,
    -1.540F, 0.872F,  1.194F,  0.564F,  1.247F,  -0.496F, 1.393F,  1.105F,  -0.753F, 0.801F,
    0.435F,  -1.098F, -0.615F, -0.613F, -0.025F, -2.003F, -1.455F, -1.613F, -2.169F, -0.834F,
    -0.826F, -1.058F, 1.295F,  -0.138F, 0.156F,  0.721F,  -1.332F, -0.305F,
};

}  // namespace dateline
