// SPDX-License-Identifier: EUPL-1.2
// Every way in which a number of voters can be spread over five answers.
#pragma once

#include <vector>

#include "grey/counts.h"

namespace vt::grey::testing {

inline std::vector<Counts> all_distributions(int voters) {
    std::vector<Counts> all;
    for (int a = 0; a <= voters; ++a)
        for (int b = 0; a + b <= voters; ++b)
            for (int c = 0; a + b + c <= voters; ++c)
                for (int d = 0; a + b + c + d <= voters; ++d)
                    all.push_back(*Counts::from({a, b, c, d, voters - a - b - c - d}));
    return all;
}

inline Counts votes(std::vector<int> votes) {
    return Counts::from(std::move(votes)).value();
}

}  // namespace vt::grey::testing
