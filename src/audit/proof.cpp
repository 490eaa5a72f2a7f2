// SPDX-License-Identifier: EUPL-1.2
#include "audit/proof.h"

#include "audit/json.h"
#include "audit/store.h"
#include "audit/tiles.h"
#include "base/text.h"
#include "crypto/encoding.h"

namespace vt::audit {
namespace {

constexpr std::size_t kProofBytesMax = 1024 * 1024;
constexpr std::string_view kFormat = "vredestijd/log-proof";
constexpr std::string_view kTlogProof = "c2sp.org/tlog-proof@v1\n";

std::optional<Hash> hash_from_base64(std::string_view text) {
    const auto bytes = crypto::from_base64(text);
    if (!bytes) return std::nullopt;
    return crypto::hash_from(*bytes);
}

bool read_text(json::Reader& in, std::string_view name, std::string& value) {
    if (!in.mark(',') || !in.name(name)) return false;
    auto text = in.string();
    if (!text) return false;
    value = *std::move(text);
    return true;
}

bool read_index(json::Reader& in, tree::Size& index) {
    if (!in.mark(',') || !in.name("index")) return false;
    const auto number = in.number();
    index = static_cast<tree::Size>(number.value_or(0));
    return number.has_value();
}

bool read_path(json::Reader& in, std::vector<Hash>& path) {
    if (!in.mark(',') || !in.name("path") || !in.mark('[')) return false;
    if (in.mark(']')) return true;
    do {
        const auto text = in.string();
        const auto hash = text ? hash_from_base64(*text) : std::nullopt;
        if (!hash) return false;
        path.push_back(*hash);
    } while (in.mark(','));
    return in.mark(']');
}

std::optional<Proof> from_json(std::string_view text) {
    json::Reader in{text};
    Proof proof;
    std::string salt;
    const bool read = in.mark('{') && in.name("format") && in.string() == kFormat && in.mark(',') &&
                      in.name("v") && in.number() == 1 && read_text(in, "record", proof.record) &&
                      read_text(in, "salt", salt) && read_index(in, proof.index) &&
                      read_path(in, proof.path) && read_text(in, "checkpoint", proof.checkpoint) &&
                      read_text(in, "key", proof.key) && in.mark('}') && in.at_end();
    auto bytes = crypto::from_base64(salt);
    if (!read || !bytes || bytes->size() != kSaltBytes) return std::nullopt;
    proof.salt = *std::move(bytes);
    return proof;
}

// The next line, without its end; nothing when there is none.
std::optional<std::string_view> take_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<std::string_view> take_word(std::string_view& text, std::string_view word) {
    const auto line = take_line(text);
    if (!line || !line->starts_with(word)) return std::nullopt;
    return line->substr(word.size());
}

std::optional<Proof> from_tlog_proof(std::string_view text) {
    text.remove_prefix(kTlogProof.size());
    Proof proof;
    const auto extra = take_word(text, "extra ");
    const auto index = take_word(text, "index ");
    const auto bytes = extra ? crypto::from_base64(*extra) : std::nullopt;
    const auto number = index ? parse_int(*index) : std::nullopt;
    if (!bytes || !number || bytes->size() < kSaltBytes || std::to_string(*number) != *index)
        return std::nullopt;
    proof.salt = bytes->substr(0, kSaltBytes);
    proof.record = bytes->substr(kSaltBytes);
    proof.index = static_cast<tree::Size>(*number);
    for (auto line = take_line(text); !line || !line->empty(); line = take_line(text)) {
        const auto hash = line ? hash_from_base64(*line) : std::nullopt;
        if (!hash) return std::nullopt;
        proof.path.push_back(*hash);
    }
    proof.checkpoint = text;
    return proof;
}

Verdict check_entry(const Proof& proof, const Checkpoint& checkpoint) {
    const Hash entry = commitment(proof.salt, proof.record);
    const Hash leaf = tree::leaf_hash(crypto::view(entry));
    if (!tree::verify_inclusion(leaf, proof.index, checkpoint.size, proof.path, checkpoint.root))
        return Verdict::not_in_tree;
    return record_from_json(proof.record) ? Verdict::holds : Verdict::no_record;
}

Verdict check(const Proof& proof, const VerifierKey& key) {
    const auto checkpoint = read_unverified(proof.checkpoint);
    if (!checkpoint) return Verdict::no_proof_file;
    const auto signature = check_signature(proof.checkpoint, key);
    if (signature == Signed::no) return Verdict::signature_wrong;
    if (signature == Signed::by_another_key || checkpoint->origin != key.name)
        return Verdict::other_log;
    return check_entry(proof, *checkpoint);
}

}  // namespace

Result<Proof> prove(db::Db& db, const VerifierKey& key, std::int64_t seq) {
    Store store{db};
    auto entry = store.entry(seq);
    if (!entry) return Error{Refusal::not_found, "audit.error.no-such-entry"};
    if (!entry->record) return Error{Refusal::conflict, "audit.error.erased-already"};
    const auto head = store.last_signed();
    if (!head || !entry->leaf || *entry->leaf >= head->size)
        return Error{Refusal::conflict, "audit.error.not-sealed-yet"};
    Tiles tiles{store, head->size};
    const auto node = [&](int level, Size index) { return tiles.node(level, index); };
    return Proof{*std::move(entry->record),
                 std::move(entry->salt),
                 *entry->leaf,
                 tree::inclusion_path(*entry->leaf, head->size, node),
                 head->note,
                 to_text(key)};
}

std::string to_json(const Proof& proof) {
    std::string out = "{\n  \"format\": ";
    const auto member = [&](std::string_view name, std::string_view value) {
        out.append(",\n  \"").append(name).append("\": ");
        json::put_string(out, value);
    };
    json::put_string(out, kFormat);
    out += ",\n  \"v\": 1";
    member("record", proof.record);
    member("salt", crypto::base64(proof.salt));
    out += ",\n  \"index\": " + std::to_string(proof.index) + ",\n  \"path\": [";
    for (const Hash& hash : proof.path) {
        if (&hash != &proof.path.front()) out += ',';
        out += "\n    ";
        json::put_string(out, crypto::base64(crypto::view(hash)));
    }
    out += "\n  ]";
    member("checkpoint", proof.checkpoint);
    member("key", proof.key);
    return out + "\n}\n";
}

std::string to_tlog_proof(const Proof& proof) {
    std::string out{kTlogProof};
    out += "extra " + crypto::base64(proof.salt + proof.record) + "\n";
    out += "index " + std::to_string(proof.index) + "\n";
    for (const Hash& hash : proof.path) out += crypto::base64(crypto::view(hash)) + "\n";
    return out + "\n" + proof.checkpoint;
}

std::optional<Proof> proof_from(std::string_view text) {
    if (text.size() > kProofBytesMax) return std::nullopt;
    return text.starts_with(kTlogProof) ? from_tlog_proof(text) : from_json(text);
}

std::string_view text_key(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
            return "audit.proof.holds";
        case Verdict::holds_by_own_key:
            return "audit.proof.holds-by-own-key";
        case Verdict::no_proof_file:
            return "audit.proof.no-proof-file";
        case Verdict::no_key:
            return "audit.proof.no-key";
        case Verdict::other_log:
            return "audit.proof.other-log";
        case Verdict::signature_wrong:
            return "audit.proof.signature-wrong";
        case Verdict::not_in_tree:
            return "audit.proof.not-in-tree";
        case Verdict::no_record:
            return "audit.proof.no-record";
    }
    VT_CHECK(false);
    return {};
}

Answer verify_proof(std::string_view text, const std::optional<VerifierKey>& key) {
    Answer answer;
    const auto proof = proof_from(text);
    if (!proof) return answer;
    const auto against = key ? key : verifier_key_from(proof->key);
    if (!against) {
        answer.verdict = Verdict::no_key;
        return answer;
    }
    answer.key = to_text(*against);
    answer.verdict = check(*proof, *against);
    if (answer.verdict != Verdict::holds) return answer;
    if (!key) answer.verdict = Verdict::holds_by_own_key;
    answer.record = record_from_json(proof->record).value();
    answer.checkpoint = read_unverified(proof->checkpoint).value();
    return answer;
}

}  // namespace vt::audit
