// SPDX-License-Identifier: EUPL-1.2
#include "net/answer.h"

#include <algorithm>
#include <array>

#include "base/log.h"

namespace vt::net {
namespace {

constexpr std::size_t kOnePieceMax = 16 * 1024;  // About what one TLS record and one write hold.

bool is_clean(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f';
    });
}

bool is_clean(const http::Header& header) {
    return !header.name.empty() && is_clean(header.name) && is_clean(header.value) &&
           header.name.find_first_of(": \t") == std::string::npos;
}

bool is_ours(std::string_view name) {
    return http::same_word(name, "Content-Length") || http::same_word(name, "Connection") ||
           http::same_word(name, "Date") || http::same_word(name, "Transfer-Encoding");
}

bool may_have_body(int status) {
    return status >= 200 && status != 204 && status != 304;
}

void append(std::string& text, std::string_view name, std::string_view value) {
    text.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string write_answer(http::Response& response, const AnswerTo& to) {
    if (!std::all_of(response.headers.begin(), response.headers.end(),
                     [](const http::Header& header) { return is_clean(header); })) {
        log::error("an answer had a control character in a header; sent 500 instead");
        response = plain_answer(500);
    }
    if (!may_have_body(response.status)) response.body.clear();
    std::string text;
    const bool one_piece = !to.head && response.body.size() <= kOnePieceMax;
    text.reserve(512 + (one_piece ? response.body.size() : 0));
    text.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    text.append(http::reason_phrase(response.status)).append("\r\n");
    append(text, "Date", to.date);
    for (const http::Header& header : response.headers)
        if (!is_ours(header.name)) append(text, header.name, header.value);
    if (may_have_body(response.status))
        append(text, "Content-Length", std::to_string(response.body.size()));
    if (!to.keep_alive) append(text, "Connection", "close");
    text += "\r\n";
    if (one_piece) text += response.body;
    if (one_piece || to.head) response.body.clear();
    return text;
}

http::Response plain_answer(int status) {
    http::Response response;
    response.status = status;
    response.body = std::to_string(status) + " " + std::string{http::reason_phrase(status)} + "\n";
    response.with("Content-Type", "text/plain; charset=utf-8").with("Cache-Control", "no-store");
    if (status == 405) response.with("Allow", "GET, HEAD, POST");
    if (status == 503) response.with("Retry-After", "5");
    return response;
}

std::string http_date(Instant instant) {
    using namespace std::chrono;
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto midnight = floor<days>(instant);
    const year_month_day date{midnight};
    const hh_mm_ss time{floor<seconds>(instant - midnight)};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                       kDays.at(weekday{midnight}.c_encoding()), static_cast<unsigned>(date.day()),
                       kMonths.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

}  // namespace vt::net
