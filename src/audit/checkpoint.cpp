// SPDX-License-Identifier: EUPL-1.2
#include "audit/checkpoint.h"

#include <algorithm>

#include "base/text.h"
#include "crypto/encoding.h"

namespace vt::audit {
namespace {

constexpr std::size_t kNoteBytesMax = 64 * 1024;
constexpr char kEd25519 = '\x01';
constexpr std::string_view kDash = "\u2014 ";

std::string typed_key(const crypto::PublicKey& key) {
    return std::string{kEd25519} + std::string{key.begin(), key.end()};
}

// Four bytes: which key made a signature.
std::string key_id(std::string_view name, const crypto::PublicKey& key) {
    const auto hash = crypto::sha256({name, "\n", typed_key(key)});
    return std::string{crypto::view(hash).substr(0, 4)};
}

struct Note {
    std::string_view text{};        // With its last line end.
    std::string_view signatures{};  // One a line.
};

bool is_note_text(std::string_view note) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
    return note.size() <= kNoteBytesMax && is_utf8(note) && std::ranges::none_of(note, control);
}

std::optional<Note> split_note(std::string_view note) {
    const auto gap = note.rfind("\n\n");
    if (!is_note_text(note) || gap == std::string_view::npos || !note.ends_with('\n'))
        return std::nullopt;
    const Note parts{note.substr(0, gap + 1), note.substr(gap + 2)};
    if (parts.signatures.empty()) return std::nullopt;
    return parts;
}

struct SignatureLine {
    std::string_view name{};
    std::string bytes{};  // Key id, then the signature.
};

std::optional<SignatureLine> read_signature_line(std::string_view line) {
    if (!line.starts_with(kDash)) return std::nullopt;
    line.remove_prefix(kDash.size());
    const auto space = line.find(' ');
    if (space == 0 || space == std::string_view::npos) return std::nullopt;
    auto bytes = crypto::from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() < 5) return std::nullopt;
    return SignatureLine{line.substr(0, space), *std::move(bytes)};
}

std::optional<tree::Size> read_size(std::string_view digits) {
    if (digits.size() > 1 && digits.front() == '0') return std::nullopt;
    const auto size = parse_int(digits);
    if (!size) return std::nullopt;
    return static_cast<tree::Size>(*size);
}

std::optional<Checkpoint> read_body(std::string_view text) {
    const auto lines = split(text.substr(0, text.size() - 1), '\n');
    const auto empty = [](std::string_view line) { return line.empty(); };
    if (lines.size() < 3 || std::ranges::any_of(lines, empty)) return std::nullopt;
    const auto size = read_size(lines[1]);
    const auto bytes = crypto::from_base64(lines[2]);
    const auto root = bytes ? crypto::hash_from(*bytes) : std::nullopt;
    if (!size || !root) return std::nullopt;
    return Checkpoint{std::string{lines[0]}, *size, *root};
}

Signed check_line(const Note& note, const SignatureLine& line, const VerifierKey& key) {
    if (line.name != key.name || line.bytes.substr(0, 4) != key_id(key.name, key.key))
        return Signed::by_another_key;
    const auto signature = crypto::signature_from(std::string_view{line.bytes}.substr(4));
    return signature && crypto::verify(key.key, note.text, *signature) ? Signed::yes : Signed::no;
}

}  // namespace

std::string to_text(const VerifierKey& key) {
    return key.name + "+" + crypto::hex(key_id(key.name, key.key)) + "+" +
           crypto::base64(typed_key(key.key));
}

std::optional<VerifierKey> verifier_key_from(std::string_view text) {
    const auto plus = text.find('+');
    if (plus == std::string_view::npos || text.size() < plus + 10) return std::nullopt;
    const auto bytes = crypto::from_base64(text.substr(plus + 10));
    if (!bytes || !bytes->starts_with(kEd25519)) return std::nullopt;
    const auto key = crypto::public_key_from(std::string_view{*bytes}.substr(1));
    if (!key) return std::nullopt;
    VerifierKey found{std::string{text.substr(0, plus)}, *key};
    if (!is_key_name(found.name) || to_text(found) != text) return std::nullopt;
    return found;
}

bool is_key_name(std::string_view name) {
    const auto wrong = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '+'; };
    return !name.empty() && is_utf8(name) && std::ranges::none_of(name, wrong);
}

std::string sign(const Checkpoint& checkpoint, const crypto::SigningKey& key) {
    const std::string text = checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
                             crypto::base64(crypto::view(checkpoint.root)) + "\n";
    const auto signature = key.sign(text);
    const std::string bytes = key_id(checkpoint.origin, key.public_key()) +
                              std::string{signature.begin(), signature.end()};
    return text + "\n" + std::string{kDash} + checkpoint.origin + " " + crypto::base64(bytes) +
           "\n";
}

std::optional<Checkpoint> read_unverified(std::string_view note) {
    const auto parts = split_note(note);
    if (!parts) return std::nullopt;
    return read_body(parts->text);
}

Signed check_signature(std::string_view note, const VerifierKey& key) {
    const auto parts = split_note(note);
    if (!parts) return Signed::no;
    auto found = Signed::by_another_key;
    for (const auto line : split(parts->signatures.substr(0, parts->signatures.size() - 1), '\n')) {
        const auto signature = read_signature_line(line);
        if (!signature) return Signed::no;
        const auto answer = check_line(*parts, *signature, key);
        if (answer == Signed::no) return Signed::no;
        if (answer == Signed::yes) found = Signed::yes;
    }
    return found;
}

std::optional<Checkpoint> open_checkpoint(std::string_view note, const VerifierKey& key) {
    if (check_signature(note, key) != Signed::yes) return std::nullopt;
    auto checkpoint = read_unverified(note);
    if (!checkpoint || checkpoint->origin != key.name) return std::nullopt;
    return checkpoint;
}

}  // namespace vt::audit
