// SPDX-License-Identifier: EUPL-1.2
// Proof: one entry of the log with everything that shows that it stood there, in a file that is
// checked without the server. Two forms: JSON, and the text of C2SP tlog-proof, whose extra line
// holds salt and record. docs/formats/audit-log.md describes both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "audit/checkpoint.h"
#include "audit/log.h"

namespace vt::audit {

struct Proof {
    std::string record{};  // Its exact bytes.
    std::string salt{};    // 32 bytes.
    tree::Size index{0};
    std::vector<tree::Hash> path{};
    std::string checkpoint{};  // The note.
    std::string key{};         // The verifier key as text; empty in the tlog-proof form.
};

// Under the last signed head. Refuses with not_found if there is no such entry, conflict if it is
// not sealed yet or erased. Throws LogFault if the stored tree is damaged.
Result<Proof> prove(db::Db& db, const VerifierKey& key, std::int64_t seq);

std::string to_json(const Proof& proof);
std::string to_tlog_proof(const Proof& proof);
// Reads either form, up to 1 MiB. Nothing when it is neither.
std::optional<Proof> proof_from(std::string_view text);

enum class Verdict {
    holds,             // The record stood in the log whose key was given.
    holds_by_own_key,  // It agrees with the key printed in the file itself: compare that key.
    no_proof_file,     // Not one of the two forms, or damaged.
    no_key,            // None given, and none in the file.
    other_log,         // Signed by another key, or made by another log, than the one given.
    signature_wrong,   // The head was changed after signing.
    not_in_tree,       // Record, salt, place or path were changed.
    no_record,         // What was logged is not a record of this format.
};

std::string_view text_key(
    Verdict verdict);  // The answer, in a sentence that begins with yes or no.

struct Answer {
    Verdict verdict{Verdict::no_proof_file};
    Record record{};          // Filled when it holds.
    Checkpoint checkpoint{};  // Filled when it holds.
    std::string key{};        // The key it was checked with, as text.
    bool holds() const { return verdict == Verdict::holds || verdict == Verdict::holds_by_own_key; }
};

Answer verify_proof(std::string_view text, const std::optional<VerifierKey>& key = std::nullopt);

}  // namespace vt::audit
