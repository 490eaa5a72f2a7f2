// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/commands/commands.h"
#include "identity/people_import.h"
#include "texts/texts.h"

namespace vt::app {
namespace {

const texts::Texts kTexts{texts::Language::en};

struct Asked {
    Where where{};
    std::string file{};
    bool apply{false};
};

std::string read_import_file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error{"Cannot read " + path};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

void print_problems(const identity::ImportPreview& preview) {
    for (const auto& problem : preview.problems.kept()) {
        const bool error = problem.severity == identity::Severity::error;
        std::printf("%s", error ? "ERROR   " : "warning ");
        if (problem.row > 0) std::printf("row %d ", problem.row);
        if (!problem.column.empty()) std::printf("[%s] ", problem.column.c_str());
        std::printf("%s\n", kTexts.text(problem.text, problem.args).c_str());
    }
    for (const auto& remark : preview.remarks) {
        std::string examples;
        for (const auto& example : remark.examples) examples += " " + example + ";";
        std::printf("note    %s%s\n", kTexts.count(remark.text, remark.count).c_str(),
                    examples.c_str());
    }
}

void print_summary(const identity::ImportSummary& summary) {
    const auto n = [](std::int64_t value) { return static_cast<long long>(value); };
    std::printf(
        "%lld rows: %lld new people, %lld recognised (%lld of them changed); %lld new offices, "
        "%lld changed; %lld rows change nothing; %lld errors, %lld warnings\n",
        n(summary.rows), n(summary.new_people), n(summary.known_people), n(summary.changed_people),
        n(summary.new_holdings), n(summary.changed_holdings), n(summary.unchanged_rows),
        n(summary.errors), n(summary.warnings));
}

void apply(db::Database& database, const Clock& clock, const identity::ParsedImport& parsed) {
    const identity::Actor actor{.system = "command-line"};
    std::string refused;
    database.write([&](db::Db& db) {
        const auto applied = identity::apply_import({db, actor, clock}, parsed, clock.today());
        if (applied) return db::Outcome::keep;
        refused = kTexts.text(applied.error().text, applied.error().args);
        return db::Outcome::undo;
    });
    if (!refused.empty()) throw std::runtime_error{refused};
}

int import_people(const Asked& asked) {
    const SystemClock clock;
    const auto parsed = identity::parse_people_file(read_import_file(asked.file));
    const auto database = asked.where.open();
    identity::ImportPreview preview;
    database->read(
        [&](db::Db& db) { preview = identity::preview_import(db, parsed, clock.today()); });
    print_problems(preview);
    print_summary(preview.summary);
    if (!asked.apply) {
        std::printf("Nothing was imported. Say --apply to import.\n");
        return preview.importable() ? 0 : 1;
    }
    apply(*database, clock, parsed);
    std::printf("Imported.\n");
    return 0;
}

}  // namespace

void add_people(CLI::App& app, Run& run) {
    auto* group = app.add_subcommand("people", "People and their offices");
    group->require_subcommand(1);
    auto asked = std::make_shared<Asked>();
    auto* command = group->add_subcommand("import", "Import a council from CSV or Popolo JSON");
    asked->where.add_to(*command, true);
    command->add_option("file", asked->file, "The file")->required();
    command->add_flag("--apply", asked->apply, "Import; without it only a preview is printed");
    command->callback([asked, &run] { run = [asked] { return import_people(*asked); }; });
}

}  // namespace vt::app
