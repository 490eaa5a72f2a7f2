// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/proof_service.h"

#include "audit/proof.h"
#include "modules/codes/access.h"

namespace vt::codes {
namespace {

constexpr int kLogPage = 500;

bool tells_of(const audit::Listed& entry, const Version& version) {
    return entry.record && entry.record->type == "codes.version-adopted" &&
           entry.record->object == version.id.value;
}

std::optional<std::int64_t> entry_of(db::Db& db, const Version& version) {
    for (auto page = audit::list(db, kLogPage); !page.empty();
         page = audit::list(db, kLogPage, page.back().seq))
        for (const audit::Listed& entry : page)
            if (tells_of(entry, version)) return entry.seq;
    return std::nullopt;
}

}  // namespace

Result<std::string> adoption_proof(const identity::Work& work, const Reading& reading) {
    if (!identity::may(work.actor, identity::Right::norms_read) || reading.document.foreign() ||
        !reading.version.settled())
        return not_found();
    const auto seq = entry_of(work.db, reading.version);
    if (!seq) return not_found();
    // The key stands in no proof of this form: whoever checks it brings the key along.
    const auto proof = audit::prove(work.db, audit::VerifierKey{}, *seq);
    if (proof) return audit::to_tlog_proof(*proof);
    return proof.error().kind == Refusal::conflict ? conflict("not-sealed") : not_found();
}

}  // namespace vt::codes
