// SPDX-License-Identifier: EUPL-1.2
// Printing: HTML to PDF, by another process (`vredestijd print`) behind a Unix socket.
//
// One connection, one page: the asker sends the HTML and closes its side; the printer answers the
// PDF, or nothing. The printer has no network and no data folder, and may be absent: then the pages
// offer the browser's own printing and ODT.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vt::documents {

inline constexpr std::size_t kPrintHtmlBytesMax = 4 * 1024 * 1024;
inline constexpr std::size_t kPdfBytesMax = 20 * 1024 * 1024;
inline constexpr int kPrintSeconds = 30;  // For one page, waiting for others included.

// The PDF of a page of ours. Nothing when no printer answers at `socket`, when it could not print
// it, took too long, or when the page is too large. Never throws for what the printer does.
std::optional<std::string> pdf(const std::string& socket, std::string_view html);
bool is_pdf(std::string_view bytes);

}  // namespace vt::documents
