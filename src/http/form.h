// SPDX-License-Identifier: EUPL-1.2
// What a form sent: fields and files, as application/x-www-form-urlencoded or multipart/form-data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/message.h"

namespace vt::http {

struct UploadedFile {
    std::string field;
    std::string name;  // As the browser sent it; only for showing.
    std::string bytes;
};

// Fields in the order of the form. A name may come more than once (checkboxes).
class Form {
public:
    // The first value of `name`, or empty.
    std::string_view value(std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string_view> values(std::string_view name) const;
    const std::vector<UploadedFile>& files() const { return files_; }
    const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

    void add(std::string name, std::string value);
    void add(UploadedFile file);

private:
    std::vector<std::pair<std::string, std::string>> fields_;
    std::vector<UploadedFile> files_;
};

inline constexpr std::size_t kFormFieldsMax = 4000;
inline constexpr std::size_t kFormFilesMax = 20;

// Refuses with invalid ("http.error.form") when the body is not of the form its Content-Type says,
// is not UTF-8 in a field, or has more fields or files than the limits.
Result<Form> parse_form(const Request& request);
// The fields of a query string.
Result<Form> parse_query(std::string_view query);

}  // namespace vt::http
