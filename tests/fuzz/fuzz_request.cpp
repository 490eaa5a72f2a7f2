// SPDX-License-Identifier: EUPL-1.2
// Any bytes, in pieces of any size, through the way a request takes up to the page. The first byte
// chooses the pieces. What comes out must keep the promises of http::Request; and it must be the
// same however the bytes were cut.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/form.h"
#include "http/url.h"
#include "net/request_reader.h"

namespace {

using vt::http::Request;
using vt::net::RequestReader;
using Step = RequestReader::Step;

constexpr std::size_t kBodyMax = 200;
constexpr vt::net::ReaderLimits kLimits{1024, 20};

void check_promises(const Request& request) {
    VT_CHECK(request.method != vt::http::Method::other);
    VT_CHECK(request.path.starts_with('/'));
    VT_CHECK(request.path.find_first_of("?# \r\n") == std::string::npos);
    VT_CHECK(request.body.size() <= kBodyMax);
    VT_CHECK(request.headers.size() <= kLimits.headers_max);
    VT_CHECK(!request.header("Transfer-Encoding"));
    const auto hosts =
        std::count_if(request.headers.begin(), request.headers.end(),
                      [](auto& each) { return vt::http::same_word(each.name, "Host"); });
    VT_CHECK(hosts <= 1);
    for (const auto& header : request.headers)
        VT_CHECK(header.value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos);
}

// What a page does with a request.
void use(const Request& request) {
    static const vt::http::PathPattern kPattern{"/a/{id}/{nr}"};
    (void)kPattern.match(request.path);
    (void)vt::http::cookie(request, "a");
    (void)vt::http::parse_query(request.query);
    (void)vt::http::parse_form(request);
}

// The requests in `bytes` and how it ended, as text to compare.
std::string read_all(std::string_view bytes, std::size_t piece) {
    RequestReader reader{kLimits};
    std::string seen;
    while (!bytes.empty()) {
        Step step = reader.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
        for (;;) {
            if (step == Step::head) step = reader.allow_body(kBodyMax);
            if (step != Step::whole) break;
            const Request request = reader.take();
            check_promises(request);
            use(request);
            seen += request.path + "?" + request.query + "|" + request.body + "\n";
            step = reader.next();
        }
        if (step == Step::refused) {
            VT_CHECK(reader.refusal() >= 400 && reader.refusal() < 600);
            // Which limit a broken head hits first may depend on the pieces; that it fails may not.
            return seen + "refused";
        }
    }
    return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const std::size_t piece = static_cast<std::size_t>(data[0] % 64) + 1;
    const std::string cut = read_all(bytes, piece);
    const std::string whole = read_all(bytes, bytes.size());
    VT_CHECK(!whole.ends_with("refused") || !cut.ends_with("refused") || cut == whole);
    return 0;
}
