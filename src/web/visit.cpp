// SPDX-License-Identifier: EUPL-1.2
#include "web/visit.h"

namespace vt::web {

std::string_view Visit::place(std::string_view name) const {
    for (const auto& [key, value] : places)
        if (key == name) return value;
    return {};
}

std::string Visit::link(std::string_view target) const {
    if (texts.language() == texts::Language::nl) return std::string{target};
    return "/en" + std::string{target == "/" ? "" : target};
}

std::string whole_address(const Visit& visit, std::string_view path) {
    const auto& request = visit.request;
    return (request.secure ? "https://" : "http://") +
           std::string{request.header("host").value_or(request.host)} + std::string{path};
}

http::Response see_other(const Visit& visit, std::string_view path) {
    return http::Response{.status = 303}.with("Location", visit.link(path));
}

int status_of(Refusal refusal) {
    switch (refusal) {
        case Refusal::invalid:
            return 422;
        case Refusal::not_found:
            return 404;
        case Refusal::forbidden:
            return 403;
        case Refusal::conflict:
            return 409;
        case Refusal::too_many:
            return 429;
    }
    return 500;
}

}  // namespace vt::web
