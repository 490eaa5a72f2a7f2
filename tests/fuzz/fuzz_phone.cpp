// SPDX-License-Identifier: EUPL-1.2
// Any bytes as what a phone in the room can send: codes of rooms and slips, paths of the stream.
// What is taken for a code has its form, and means the same when it is typed again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/url.h"
#include "modules/dialogue/live_service.h"
#include "modules/dialogue/session.h"
#include "modules/dialogue/slips.h"

namespace {

using namespace vt::dialogue;

void check_room(std::string_view typed) {
    const std::string code = room_code(typed);
    VT_CHECK(code.empty() || code.size() == 6);
    VT_CHECK(code.find_first_not_of("0123456789") == std::string::npos);
    VT_CHECK(room_code(code) == code);
}

void check_slip(std::string_view typed) {
    const std::string slip = slip_code(typed);
    VT_CHECK(slip.empty() || slip.size() == 16);
    VT_CHECK(slip_code(slip) == slip);
    VT_CHECK(slip.empty() || slip_code(grouped(slip)) == slip);
}

void check_stream(std::string_view path) {
    const std::string channel = stream_channel("proef", path);
    VT_CHECK(channel.empty() || channel.size() == std::string_view{"dialogue:proef:123456"}.size());
    VT_CHECK(channel.empty() || vt::dialogue::room_code(channel.substr(15)) == channel.substr(15));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    check_room(bytes);
    check_slip(bytes);
    check_stream(bytes);
    check_stream("/d/" + std::string{bytes} + "/stroom");
    return 0;
}
