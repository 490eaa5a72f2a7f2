// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a form: the first chooses the kind, the rest is Content-Type (to the first line end)
// and body. What comes out must keep the promises of http::Form.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "http/form.h"
#include "http/multipart.h"

namespace {

void check_promises(const vt::http::Form& form) {
    VT_CHECK(form.fields().size() <= vt::http::kFormFieldsMax);
    VT_CHECK(form.files().size() <= vt::http::kFormFilesMax);
    for (const auto& [name, value] : form.fields()) {
        VT_CHECK(vt::is_utf8(name) && vt::is_utf8(value));
        VT_CHECK(name.find('\0') == std::string::npos && value.find('\0') == std::string::npos);
    }
    for (const auto& file : form.files()) {
        VT_CHECK(vt::is_utf8(file.name) && vt::is_utf8(file.field));
        VT_CHECK(file.name.find_first_of(std::string_view{"/\\\r\n\0", 5}) == std::string::npos);
    }
}

void parse(std::string type, std::string_view body) {
    vt::http::Request request;
    request.headers = {{"Content-Type", std::move(type)}};
    request.body = body;
    if (const auto form = vt::http::parse_form(request)) check_promises(*form);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view rest{reinterpret_cast<const char*>(data) + 1, size - 1};
    switch (data[0] % 3) {
        case 0:
            parse("application/x-www-form-urlencoded", rest);
            break;
        case 1:
            parse("multipart/form-data; boundary=b", rest);
            break;
        default: {
            const std::size_t end = rest.find('\n');
            std::string type{rest.substr(0, end)};
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            parse(std::move(type), rest);
        }
    }
    return 0;
}
