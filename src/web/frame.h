// SPDX-License-Identifier: EUPL-1.2
// Frame: what stands around every page: the municipality, who is signed in, the menu, where one is,
// and the footer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "http/message.h"
#include "web/components/alert.h"
#include "web/components/link.h"
#include "web/visit.h"

namespace vt::web {

// Where the frame leads. Each of them is a route of the house.
inline constexpr std::string_view kStartPath = "/mijn-week";
inline constexpr std::string_view kAccountPath = "/mijn-gegevens";
inline constexpr std::string_view kSignInPath = "/inloggen";
inline constexpr std::string_view kSignOutPath = "/uitloggen";  // POST
inline constexpr std::string_view kPublicPath = "/openbaar";    // What was adopted, for everybody.
inline constexpr std::string_view kAccessibilityPath = "/toegankelijkheid";
inline constexpr std::string_view kPrivacyPath = "/privacy";
inline constexpr std::string_view kVulnerabilityPath = "/kwetsbaarheid-melden";

struct PageFrame {
    std::string title{};  // Of the page alone: "Gesprek vastleggen".
    // The pages above this one, without the start page (which the frame puts first) and without
    // this page itself. Texts are shown as they are.
    std::vector<Link> above{};
    std::optional<Notice> notice{};  // Above the body.
    std::optional<Error>
        refusal{};  // The form was refused: "Fout: " in the title, 422 or the like.
    int status{200};
    bool narrow{false};  // One column of text: sign-in, errors, long reading.
    // An error: it does not tell where one is, so that it is the same wherever one went.
    bool nowhere{false};
};

// A whole page. The body starts with the page's h1 (page_head). Not compressed when it is a refused
// form: it echoes what was typed.
http::Response page(const Visit& visit, const PageFrame& frame, html::Html body);

// A page without a visit: nobody is signed in, no menu. For faults.
http::Response bare_page(const Municipality& municipality, texts::Language language, int status,
                         std::string_view title, const html::Html& body);

}  // namespace vt::web
