// SPDX-License-Identifier: EUPL-1.2
// The arguments of one call as libpq wants them.
#pragma once

#include <libpq-fe.h>

#include <span>
#include <string>
#include <vector>

#include "db/db.h"

namespace vt::db::postgres {

// The type to declare for an argument: numbers, booleans and bytes have theirs; of text and NULL
// the server finds it from the place in the statement (0).
Oid type_of(const Argument& argument);

// Holds copies of texts and numbers, and refers to bytes, which must stay as long as it is used.
// Throws DbFault for text that cannot be stored.
class Parameters {
public:
    explicit Parameters(std::span<const Argument> arguments);
    Parameters(const Parameters&) = delete;
    int count() const { return static_cast<int>(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    void add(const Argument& argument);
    void add_text(std::string text);

    std::vector<std::string> texts_;
    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;  // 1 for bytes as they are, 0 for text.
};

}  // namespace vt::db::postgres
