// SPDX-License-Identifier: EUPL-1.2
// The icons: small drawings that stand beside a word and are hidden from screen readers.
#pragma once

#include "html/html.h"

namespace vt::web::icons {

inline constexpr auto kCheck = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M6.3 12.6 1.9 8.2l1.5-1.5 2.9 2.9 6.3-6.3 1.5 1.5z"/></svg>)">();
inline constexpr auto kExclamation = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M7 2h2v8H7zm0 10h2v2H7z"/></svg>)">();
inline constexpr auto kClock = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m.9 3v3.6l2.6 1.6-.9 1.5L7.1 8.6V4z"/></svg>)">();
inline constexpr auto kCircle = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="5.5"
fill="none" stroke="currentColor" stroke-width="2"/></svg>)">();
inline constexpr auto kCalendar = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M4 1h2v2h4V1h2v2h2v12H2V3h2zm0 6v6h8V7z"/></svg>)">();
inline constexpr auto kDash = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M3 7h10v2H3z"/></svg>)">();
inline constexpr auto kQuestion = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M7 12h2v2H7zm1-10c2.300 0 4 1.500 4 3.500 0 2.200-1.700 2.700-2.600 3.500-.3.300-.4.600-.4
1.200H7c0-1.300.3-2 1.100-2.700.9-.8 1.900-1.100 1.900-2C10 4.600 9.200 4 8 4s-2 .7-2 1.800H4C4
3.600 5.700 2 8 2z"/></svg>)">();
inline constexpr auto kCross = html::literal<
    R"(<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="currentColor"
d="m3.400 2 4.600 4.600L12.600 2 14 3.400 9.400 8l4.600 4.600-1.400 1.400L8 9.400 3.400 14 2 12.600
6.600 8 2 3.400z"/></svg>)">();
inline constexpr auto kMenu = html::literal<
    R"(<svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path
fill="currentColor" d="M0 0h22v2.5H0zm0 6.7h22v2.5H0zm0 6.7h22V16H0z"/></svg>)">();
inline constexpr auto kFile = html::literal<
    R"(<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M5 1h9l6 6v16H5zm2 2v18h11V9h-6V3zm7 1v3h3zM9 13h7v2H9zm0 4h7v2H9z"/></svg>)">();
inline constexpr auto kNoticeInfo = html::literal<
    R"(<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22m-1.200 5h2.400v2.400h-2.400zm0
4.300h2.400V18h-2.400z"/></svg>)">();
inline constexpr auto kNoticeOk = html::literal<
    R"(<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22m-1.700 16.300-4.600-4.600 1.700-1.700 2.900 2.900
6.300-6.300 1.700 1.700z"/></svg>)">();
inline constexpr auto kNoticeWarning = html::literal<
    R"(<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M12 2 1 21h22zm-1 7h2v6h-2zm0 8h2v2h-2z"/></svg>)">();
inline constexpr auto kNoticeError = html::literal<
    R"(<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="currentColor"
d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22m-1.200 5h2.400v7.700h-2.400zm0
9.600h2.400V18h-2.400z"/></svg>)">();
// The mark of Vredestijd, where a municipality has not put its own arms.
inline constexpr auto kShield = html::literal<
    R"(<svg viewBox="0 0 44 48" aria-hidden="true" focusable="false"><path class="vt-brand__field"
d="M2 2h40v22c0 12-9 19-20 22C11 43 2 36 2 24z"/><path class="vt-brand__sign" d="m12 23 7 7
13-14"/></svg>)">();

}  // namespace vt::web::icons
