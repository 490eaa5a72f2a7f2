// SPDX-License-Identifier: EUPL-1.2
// Buttons. One primary button on a page. A button is never disabled: the server says what is
// missing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/html.h"
#include "web/components/text.h"
#include "web/visit.h"

namespace vt::web {

enum class ButtonLook { primary, secondary, subtle, negative };

void button_link(html::Html& html, const Visit& visit, const Link& link,
                 ButtonLook look = ButtonLook::secondary);

// One button that POSTs by itself, with the CSRF token.
struct PostButton {
    std::string action{};  // Path.
    std::string text{};
    ButtonLook look{ButtonLook::secondary};
    std::vector<std::pair<std::string, std::string>> fields{};  // Hidden, sent along.
    std::string subject{};  // Said after the text to screen readers: "Beëindigen: J. Bakker".
    std::string confirm{};  // A question to ask first. Without JavaScript it is not asked: an act
                            // that cannot be undone gets a page of its own as well.
};
void post_button(html::Html& html, const Visit& visit, const PostButton& button);

// Buttons in a row: button_link and post_button inside.
void action_group(html::Html& html, Content content);

// "Afdrukken", there only when the script runs.
void print_button(html::Html& html, const Visit& visit);
// Copies `value`, there only when the script runs. Shows the value itself beside it.
void copy_button(html::Html& html, const Visit& visit, std::string_view label,
                 std::string_view value);

}  // namespace vt::web
