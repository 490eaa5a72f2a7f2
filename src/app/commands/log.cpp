// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/commands/commands.h"
#include "audit/keeping.h"
#include "audit/proof.h"
#include "audit/verify.h"
#include "texts/texts.h"

namespace vt::app {
namespace {

const texts::Texts kTexts{texts::Language::en};

struct Asked {
    Where where{};
    std::string proof{};
    std::string key{};
    std::int64_t seq{0};
};

std::string read_file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error{"Cannot read " + path};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

audit::VerifierKey key_of(const MunicipalityFolder& folder) {
    return {folder.log_origin, audit::read_key(folder.path).public_key()};
}

void print_findings(const audit::Findings& findings) {
    for (const auto& flaw : findings.flaws)
        std::printf("WRONG: %s\n", kTexts.text(text_key(flaw.flaw), {flaw.subject()}).c_str());
    std::printf("%lld entries, %lld not yet sealed, %lld erased, %lld checkpoints, %llu leaves\n",
                static_cast<long long>(findings.entries), static_cast<long long>(findings.pending),
                static_cast<long long>(findings.erased),
                static_cast<long long>(findings.checkpoints),
                static_cast<unsigned long long>(findings.leaves));
    std::printf("%s\n", findings.ok() ? "The log is whole." : "The log is NOT whole.");
}

int verify_log(const Asked& asked) {
    const auto folder = asked.where.folder();
    const auto database = asked.where.open();
    audit::Findings findings;
    database->read([&](db::Db& db) {
        findings = audit::verify(db, key_of(folder), audit::read_heads(folder.path));
    });
    print_findings(findings);
    return findings.ok() ? 0 : 1;
}

int verify_proof_file(const Asked& asked) {
    std::optional<audit::VerifierKey> key;
    if (!asked.key.empty()) {
        key = audit::verifier_key_from(asked.key);
        if (!key) throw std::runtime_error{"This is no key of a log: " + asked.key};
    }
    const auto answer = audit::verify_proof(read_file(asked.proof), key);
    std::printf("%s\n", std::string{kTexts.text(text_key(answer.verdict))}.c_str());
    if (!answer.holds()) return 1;
    std::printf("key:    %s\nrecord: %s\n", answer.key.c_str(), to_json(answer.record).c_str());
    return 0;
}

int prove_entry(const Asked& asked) {
    const auto folder = asked.where.folder();
    const auto database = asked.where.open();
    std::string refused;
    database->read([&](db::Db& db) {
        const auto proof = audit::prove(db, key_of(folder), asked.seq);
        if (proof)
            std::printf("%s\n", to_json(*proof).c_str());
        else
            refused = kTexts.text(proof.error().text, proof.error().args);
    });
    if (!refused.empty()) throw std::runtime_error{refused};
    return 0;
}

}  // namespace

void add_log(CLI::App& app, Run& run) {
    auto* group = app.add_subcommand("log", "The tamper-evident log");
    group->require_subcommand(1);
    auto asked = std::make_shared<Asked>();
    auto* verify = group->add_subcommand("verify", "Check the whole log, or one proof file");
    asked->where.add_to(*verify, true);
    verify->add_option("proof", asked->proof, "A proof file; needs no data");
    verify->add_option("--key", asked->key, "Public key of the log, for a proof file");
    verify->callback([asked, &run] {
        run = [asked] {
            return asked->proof.empty() ? verify_log(*asked) : verify_proof_file(*asked);
        };
    });
    auto* prove = group->add_subcommand("prove", "Print a proof of one entry");
    asked->where.add_to(*prove, true);
    prove->add_option("number", asked->seq, "Number of the entry")->required();
    prove->callback([asked, &run] { run = [asked] { return prove_entry(*asked); }; });
}

}  // namespace vt::app
