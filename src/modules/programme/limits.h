// SPDX-License-Identifier: EUPL-1.2
// How long texts may be, in characters, and checks that forms share.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vt::programme {

inline constexpr std::size_t kTitleMax = 160;
inline constexpr std::size_t kReasonMax = 500;
inline constexpr std::size_t kReferenceMax = 80;
inline constexpr std::size_t kReportMax = 4000;
inline constexpr std::size_t kNotesMax = 8000;
inline constexpr std::size_t kAttachmentsMax = 20;
inline constexpr int kPeopleMax = 1000;

Error invalid(std::string_view key, std::string_view field, std::vector<std::string> args = {});

// Refuses with invalid what is no UTF-8 or longer than `max` ("programme.error.too_long").
Done fits(std::string_view text, std::size_t max, std::string_view field);
// As fits(), and refuses an empty text with `key`.
Done filled(std::string_view text, std::size_t max, std::string_view field, std::string_view key);

// "council" and "executive", each at most once; in that order. Refuses with invalid.
Result<std::vector<std::string>> known_bodies(std::vector<std::string> bodies);

// The content of a record, for the audit log's hash.
std::string canonical(std::initializer_list<std::string_view> fields);

}  // namespace vt::programme
