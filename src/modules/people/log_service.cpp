// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/log_service.h"

#include <map>

#include "audit/checkpoint.h"
#include "audit/log.h"
#include "audit/proof.h"
#include "audit/store.h"
#include "identity/directory.h"

namespace vt::people {
namespace {

// Who answered for a code of conduct is for the clerk and the person alone (B8).
constexpr std::string_view kForTheClerk = "codes.commitment-answered";

bool is_for(const identity::Actor& reader, const LogLine& line) {
    using identity::Office;
    return line.type != kForTheClerk || line.actor == reader.person.value ||
           reader.has(Office::council_clerk) || reader.has(Office::deputy_clerk);
}

LogLine line_of(const audit::Listed& entry) {
    LogLine line{.seq = entry.seq, .sealed = entry.sealed, .erased = entry.erased};
    line.at = instant_from_text(entry.at).value_or(Instant{});
    if (!entry.record) return line;
    line.type = entry.record->type;
    line.context = entry.record->context;
    line.actor = entry.record->actor;
    return line;
}

}  // namespace

LogPage LogService::page(std::optional<std::int64_t> before) {
    LogPage page{.count = audit::entry_count(work_.db)};
    identity::Directory directory{work_.db};
    std::map<std::string, std::string> names;
    for (const auto& entry : audit::list(work_.db, kLogPage, before)) {
        LogLine line = line_of(entry);
        line.withheld = !is_for(work_.actor, line);
        if (line.withheld) line.actor.clear();
        const auto id = identity::PersonId::parse(line.actor);
        line.system = !id && !line.withheld;
        if (id && !names.contains(line.actor))
            if (const auto person = directory.person(*id)) names[line.actor] = person->short_name();
        if (names.contains(line.actor)) line.actor = names[line.actor];
        page.lines.push_back(std::move(line));
    }
    if (!page.lines.empty() && page.lines.back().seq > 1) page.older = page.lines.back().seq;
    return page;
}

Result<std::string> LogService::proof(std::int64_t seq) {
    // The key stands in the JSON form only; whoever checks this form brings the key along.
    const auto proof = VT_TRY(audit::prove(work_.db, audit::VerifierKey{}, seq));
    return audit::to_tlog_proof(proof);
}

InstallationFigures LogService::figures() {
    InstallationFigures figures;
    figures.people = static_cast<std::int64_t>(identity::Directory{work_.db}.people().size());
    figures.log_entries = audit::entry_count(work_.db);
    const auto last = audit::Store{work_.db}.last_signed();
    if (!last) return figures;
    figures.checkpoint_day = Day::parse(last->day);
    figures.checkpoint_size = last->size;
    if (const auto head = audit::read_unverified(last->note))
        figures.checkpoint_origin = head->origin;
    return figures;
}

}  // namespace vt::people
