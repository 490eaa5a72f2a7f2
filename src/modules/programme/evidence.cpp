// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/evidence.h"

#include <algorithm>

namespace vt::programme {

std::string_view code(Form form) {
    switch (form) {
        case Form::open:
            return "public";
        case Form::closed:
            return "closed";
        case Form::informal:
            return "informal";
    }
    return "";
}

std::optional<Form> form_from_code(std::string_view wanted) {
    for (const Form form : {Form::open, Form::closed, Form::informal})
        if (code(form) == wanted) return form;
    return std::nullopt;
}

bool Evidence::serves(std::string_view measure) const {
    return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

bool Evidence::concerns(std::string_view body) const {
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

}  // namespace vt::programme
