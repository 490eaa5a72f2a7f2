// SPDX-License-Identifier: EUPL-1.2
#include "web/compress.h"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

#include "base/text.h"

namespace vt::web {
namespace {

constexpr std::size_t kSmall = 512;  // Bytes; below it a gzip header costs more than it saves.
constexpr int kFastLevel = 4;  // Nine tenths of what the best level saves, in a third of its time.
constexpr int kGzipWindow = 15 + 16;

class Deflater {
public:
    Deflater() {
        if (deflateInit2(&stream_, kFastLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) !=
            Z_OK)
            throw std::runtime_error{"zlib cannot start"};
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    ~Deflater() { deflateEnd(&stream_); }

    std::string gzip(std::string& text) {
        std::string out(deflateBound(&stream_, text.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(text.data());
        stream_.avail_in = static_cast<uInt>(text.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END)
            throw std::runtime_error{"zlib cannot compress"};
        out.resize(stream_.total_out);
        return out;
    }

private:
    z_stream stream_{};
};

bool refuses(std::string_view parameters) {
    for (const auto part : split(parameters, ';')) {
        const std::string parameter = trim(part);
        if (parameter.starts_with("q=0") &&
            parameter.find_first_not_of("0.", 2) == std::string::npos)
            return true;
    }
    return false;
}

}  // namespace

bool accepts_encoding(const http::Request& request, std::string_view coding) {
    const auto accepted = request.header("Accept-Encoding");
    if (!accepted) return false;
    for (const auto part : split(*accepted, ',')) {
        const auto semicolon = std::min(part.find(';'), part.size());
        if (trim(part.substr(0, semicolon)) == coding) return !refuses(part.substr(semicolon));
    }
    return false;
}

void compress(const http::Request& request, http::Response& response) {
    if (!response.compress || response.body.size() < kSmall) return;
    response.with("Vary", "Accept-Encoding");
    if (!accepts_encoding(request, "gzip")) return;
    response.body = Deflater{}.gzip(response.body);
    response.with("Content-Encoding", "gzip");
}

}  // namespace vt::web
