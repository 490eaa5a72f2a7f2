// SPDX-License-Identifier: EUPL-1.2
// Url: the only thing that fits in href, src, action and the like.
//
// A Url is made from a path of ours or from an address in the content; there is no third way, so
// that no text that somebody typed can become "javascript:" or another site. Whatever is not what
// it should be becomes "#", an address that leads nowhere.
#pragma once

#include <string>
#include <string_view>

namespace vt::html {

class Url {
public:
    // A path on this site, with or without query and fragment: one leading slash, no backslash, no
    // control character or space.
    static Url local(std::string_view path);
    // A place on the same page. `id` is the id of an element.
    static Url fragment(std::string_view id);
    // https:, mailto: or tel:, as the content gives it.
    static Url external(std::string_view address);

    const std::string& text() const { return text_; }
    bool leads_nowhere() const { return text_ == "#"; }

private:
    explicit Url(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace vt::html
