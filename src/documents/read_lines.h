// SPDX-License-Identifier: EUPL-1.2
// Lines: what a reader found so far. Tidies words, leaves out empty lines, keeps to the limits.
#pragma once

#include <string_view>

#include "base/result.h"
#include "documents/source.h"

namespace vt::documents {

// `key` is of documents/texts; the field is "file".
Error refusal(std::string_view key, std::vector<std::string> args = {});

class Lines {
public:
    // Words may hold "\n": a new line of the same kind, without its mark. In a heading and in a row
    // of a table that is a space.
    void add(Line line);
    // `code` is one of those in left_out_text; said once however often it happens.
    void leave_out(std::string_view code);
    void title(std::string_view words);
    // Refuses more than kSourceLinesMax lines, and a source without any word.
    Result<Source> done() &&;

private:
    void add_one(Line line);

    Source source_{};
    bool too_many_{false};
};

}  // namespace vt::documents
