// SPDX-License-Identifier: EUPL-1.2
// Reading: what a form sent, read field by field, with everything that is wrong in it, so that it
// is all said at once.
//
//     Reading form;
//     evidence.day = form.value(typed_day(visit, "day"));
//     form.check(filled(evidence.title, kTitleMax, "title", "title_missing"));
//     if (!form.faults().empty()) …
#pragma once

#include <utility>
#include <vector>

#include "base/result.h"

namespace vt::programme {

class Reading {
public:
    // The value, or one of no meaning where it was refused: use it only while there are no faults.
    template <class T>
    T value(Result<T> read) {
        if (read) return *std::move(read);
        faults_.push_back(std::move(read).error());
        return T{};
    }
    void check(const Done& outcome) {
        if (!outcome) faults_.push_back(outcome.error());
    }
    const std::vector<Error>& faults() const { return faults_; }
    bool is_right() const { return faults_.empty(); }

private:
    std::vector<Error> faults_;
};

}  // namespace vt::programme
