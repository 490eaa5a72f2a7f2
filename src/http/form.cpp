// SPDX-License-Identifier: EUPL-1.2
#include "http/form.h"

#include <algorithm>

#include "base/text.h"
#include "http/multipart.h"
#include "http/parameters.h"
#include "http/url.h"

namespace vt::http {
namespace {

Error not_a_form() {
    return {Refusal::invalid, "http.error.form"};
}

// name=value of a urlencoded form; false when it is not well formed.
bool add_pair(Form& form, std::string_view pair) {
    const std::size_t equals = pair.find('=');
    auto name = percent_decoded(pair.substr(0, equals), true);
    const std::string_view sent = equals == std::string_view::npos ? "" : pair.substr(equals + 1);
    auto value = percent_decoded(sent, true);
    if (!name || !value || !is_utf8(*name) || !is_utf8(*value)) return false;
    if (form.fields().size() == kFormFieldsMax) return false;
    form.add(*std::move(name), *std::move(value));
    return true;
}

}  // namespace

std::string_view Form::value(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [name](const auto& field) { return field.first == name; });
    return found == fields_.end() ? std::string_view{} : std::string_view{found->second};
}

bool Form::has(std::string_view name) const {
    return std::any_of(fields_.begin(), fields_.end(),
                       [name](const auto& field) { return field.first == name; });
}

std::vector<std::string_view> Form::values(std::string_view name) const {
    std::vector<std::string_view> found;
    for (const auto& [each, value] : fields_)
        if (each == name) found.push_back(value);
    return found;
}

void Form::add(std::string name, std::string value) {
    fields_.emplace_back(std::move(name), std::move(value));
}

void Form::add(UploadedFile file) {
    files_.push_back(std::move(file));
}

Result<Form> parse_query(std::string_view query) {
    Form form;
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        if (!pair.empty() && !add_pair(form, pair)) return not_a_form();
    }
    return form;
}

Result<Form> parse_form(const Request& request) {
    const auto type = request.header("Content-Type");
    if (!type) {
        if (request.body.empty()) return Form{};
        return not_a_form();
    }
    const auto parsed = parse_parameters(*type);
    if (!parsed) return not_a_form();
    if (same_word(parsed->value, "application/x-www-form-urlencoded"))
        return parse_query(request.body);
    if (!same_word(parsed->value, "multipart/form-data")) return not_a_form();
    const auto boundary = multipart_boundary(*type);
    if (!boundary) return not_a_form();
    auto form = parse_multipart(request.body, *boundary);
    if (!form) return not_a_form();
    return *std::move(form);
}

}  // namespace vt::http
