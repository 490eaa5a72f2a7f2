// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/import_service.h"

#include <algorithm>

#include "base/text.h"
#include "modules/codes/access.h"
#include "modules/codes/document_service.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/import_store.h"
#include "modules/codes/recognise.h"

namespace vt::codes {
namespace {

constexpr std::size_t kFileNameMax = 200;  // Bytes; only for showing.

std::string shown_name(std::string_view file_name) {
    std::string name = is_utf8(file_name) ? std::string{file_name} : std::string{};
    std::erase(name, '\0');
    if (name.size() > kFileNameMax) name.clear();
    return name;
}

}  // namespace

Done ImportService::allowed(const DocumentId& id) const {
    const Shelved shelf = VT_TRY(DocumentService{work_}.find(id));
    if (!identity::may(work_.actor, identity::Right::norms_read)) return not_found();
    if (!DraftService{work_}.may_edit(shelf.document)) return forbidden("not-yours-to-edit");
    return done();
}

Result<ImportId> ImportService::keep(const DocumentId& document, documents::Source source,
                                     std::string_view file_name) {
    VT_TRY(allowed(document));
    const auto has_words = [](const documents::Line& line) { return !line.words.empty(); };
    if (std::none_of(source.lines.begin(), source.lines.end(), has_words))
        return invalid("file-empty", "file");
    ImportStore store{work_.db};
    store.remove_until(work_.clock.now() - kImportKept);
    const Import import{.id = ImportId::random(),
                        .document = document,
                        .person = work_.actor.person,
                        .at = work_.clock.now(),
                        .file_name = shown_name(file_name),
                        .source = std::move(source)};
    store.add(import);
    work_.log({.type = "codes.import-read",
               .object = import.id.value,
               .data = to_json(import.source),
               .context = document.value});
    return import.id;
}

Result<Import> ImportService::find(const DocumentId& document, const ImportId& id) const {
    VT_TRY(allowed(document));
    auto import =
        ImportStore{work_.db}.find(id, work_.actor.person, work_.clock.now() - kImportKept);
    if (!import || import->document != document) return not_found();
    return *std::move(import);
}

Done ImportService::correct(const DocumentId& document, const ImportId& id,
                            const std::map<std::size_t, std::string>& codes) {
    Import import = VT_TRY(find(document, id));
    for (const auto& [line, code] : codes)
        if (line >= import.source.lines.size() || !set_line_code(import.source.lines[line], code))
            return invalid("no-such-line", "");
    ImportStore{work_.db}.change(import);
    work_.log({.type = "codes.import-corrected",
               .object = id.value,
               .data = to_json(import.source),
               .context = document.value});
    return done();
}

Result<VersionId> ImportService::save(const DocumentId& document, const ImportId& id,
                                      std::string_view label) {
    const Import import = VT_TRY(find(document, id));
    const VersionId version =
        VT_TRY(DraftService{work_}.begin_with(document, recognise(import.source).text, label));
    ImportStore{work_.db}.remove(id);
    return version;
}

Done ImportService::cancel(const DocumentId& document, const ImportId& id) {
    VT_TRY(find(document, id));
    ImportStore{work_.db}.remove(id);
    work_.log({.type = "codes.import-cancelled", .object = id.value, .context = document.value});
    return done();
}

}  // namespace vt::codes
