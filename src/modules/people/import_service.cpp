// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/import_service.h"

#include "identity/people.h"
#include "modules/people/import_store.h"

namespace vt::people {
namespace {

// As parse_people_file() tells them apart.
std::string format_of(std::string_view content) {
    const auto first = content.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json =
        first != std::string_view::npos && (content[first] == '{' || content[first] == '[');
    return json ? "popolo" : "csv";
}

Error file_error(std::string_view text) {
    return {Refusal::invalid, std::string{text}, {}, "bestand"};
}

}  // namespace

Result<PendingImportId> ImportService::keep(std::string content, Day unknown_start) {
    if (!identity::may_manage(work_.actor))
        return Error{Refusal::forbidden, "identity.error.not-allowed"};
    if (content.empty()) return file_error("people.error.file-missing");
    if (content.size() > identity::kImportBytesMax)
        return file_error("identity.import.file-too-large");
    erase_old_imports(work_.db, work_.clock.now());
    PendingImport pending{PendingImportId::random(), work_.actor.person, work_.clock.now(),
                          format_of(content),        unknown_start,      {}};
    pending.content = std::move(content);
    ImportStore{work_.db}.insert(pending);
    work_.log(
        {.type = "people.import-uploaded", .object = pending.id.value, .data = pending.content});
    return pending.id;
}

Result<PendingImport> ImportService::own(const PendingImportId& id) {
    const Instant since = work_.clock.now() - kPendingImportMax;
    auto pending = ImportStore{work_.db}.find(id, work_.actor.person, since);
    if (!pending) return Error{Refusal::not_found, "people.error.import-gone"};
    return std::move(*pending);
}

Result<LookedAt> ImportService::look_at(const PendingImportId& id) {
    PendingImport pending = VT_TRY(own(id));
    const auto parsed = identity::parse_people_file(pending.content);
    auto preview = identity::preview_import(work_.db, parsed, pending.unknown_start);
    return LookedAt{std::move(pending), std::move(preview)};
}

Result<identity::ImportSummary> ImportService::apply(const PendingImportId& id) {
    const PendingImport pending = VT_TRY(own(id));
    const auto parsed = identity::parse_people_file(pending.content);
    const auto summary = VT_TRY(identity::apply_import(work_, parsed, pending.unknown_start));
    ImportStore{work_.db}.erase(id);
    return summary;
}

Done ImportService::cancel(const PendingImportId& id) {
    VT_TRY(own(id));
    ImportStore{work_.db}.erase(id);
    work_.log({.type = "people.import-cancelled", .object = id.value});
    return done();
}

void erase_old_imports(db::Db& db, Instant now) {
    ImportStore{db}.erase_until(now - kPendingImportMax);
}

}  // namespace vt::people
