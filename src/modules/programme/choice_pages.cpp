// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/choice_pages.h"

#include <algorithm>

#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using identity::Right;

Result<MeasureView> found(const web::Visit& visit, const PageGround& ground) {
    return MeasureService{visit.work, ground.grounds}.find(visit.place("id"));
}

// A page with one form about one measure.
http::Response form_page(const web::Visit& visit, const MeasureView& measure, std::string_view key,
                         const std::optional<Error>& refusal, const html::Html& form) {
    const std::string title{visit.text(key)};
    const std::string intro = measure.title_in(visit.texts.language());
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    body.append(form);
    return web::page(visit,
                     {.title = title,
                      .above = {programme_link(visit), measure_link(visit, measure)},
                      .refusal = refusal},
                     std::move(body));
}

std::string as_given(const web::Visit& visit, std::string_view office) {
    return visit.text("programme.choice.as-handbook", {capitalised(office_name(visit, office))});
}

void offices(web::Form& form, const web::Visit& visit, const MeasureView& measure) {
    if (measure.sharing != content::Sharing::shared) return;
    const auto options = owner_options(visit);
    const content::Measure* handbook = measure.handbook;
    const auto given = [&](std::string_view office) {
        if (handbook == nullptr || office.empty())
            return std::string{visit.text("programme.choice.unchanged")};
        return as_given(visit, office);
    };
    form.select({.name = "owner",
                 .label = std::string{visit.text("programme.measure.owner")},
                 .value = measure.choice ? measure.choice->owner : "",
                 .optional = true},
                options, given(handbook ? handbook->responsible : ""));
    form.select({.name = "deputy",
                 .label = std::string{visit.text("programme.measure.deputy")},
                 .hint = std::string{visit.text("programme.choice.deputy-hint")},
                 .value = measure.choice ? measure.choice->deputy : "",
                 .optional = true},
                options, given(handbook ? handbook->deputy : ""));
}

void recurrences(web::Form& form, const web::Visit& visit, const MeasureView& measure) {
    auto options = recurrence_options(visit);
    if (measure.choice)
        for (const Recurrence chosen : measure.choice->recurrences)
            for (web::Option& option : options)
                if (option.value == content::code(chosen)) option.checked = true;
    form.checkboxes({.name = "recurrence",
                     .label = std::string{visit.text("programme.measure.recurrence")},
                     .hint = std::string{visit.text("programme.choice.recurrence-hint")},
                     .optional = true},
                    options);
}

void wording(web::Form& form, const web::Visit& visit, const MeasureView& measure) {
    form.text({.name = "title",
               .label = std::string{visit.text("programme.choice.title")},
               .hint = std::string{visit.text("programme.choice.wording-hint")},
               .value = measure.choice ? measure.choice->title : "",
               .optional = true},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.area({.name = "why",
               .label = std::string{visit.text("programme.choice.why")},
               .value = measure.choice ? measure.choice->why : "",
               .optional = true},
              static_cast<int>(kReportMax));
}

http::Response adapt_page(const web::Visit& visit, const MeasureView& measure,
                          const std::optional<Error>& refusal) {
    const std::string path = measure_path(measure.id);
    web::Form form{visit, path + "/aanpassen", refusal};
    offices(form, visit, measure);
    recurrences(form, visit, measure);
    wording(form, visit, measure);
    form.submit(visit.text("programme.choice.save"), path);
    return form_page(visit, measure, "programme.choice.adapt-title", refusal, form.finish());
}

http::Response adapting(web::Visit& visit, PageGround& ground) {
    const auto measure = found(visit, ground);
    if (!measure) return web::error_page(visit, 404);
    return adapt_page(visit, *measure, std::nullopt);
}

Adaptation adaptation_typed(const web::Visit& visit) {
    Adaptation adaptation{.owner = typed(visit, "owner"),
                          .deputy = typed(visit, "deputy"),
                          .title = typed(visit, "title"),
                          .why = typed(visit, "why")};
    for (const std::string_view code : visit.form.values("recurrence"))
        if (const auto recurrence = content::recurrence_from_code(code))
            adaptation.recurrences.push_back(*recurrence);
    return adaptation;
}

http::Response adapt(web::Visit& visit, PageGround& ground) {
    const auto measure = found(visit, ground);
    if (!measure) return web::error_page(visit, 404);
    const Done adapted =
        MeasureService{visit.work, ground.grounds}.adapt(measure->id, adaptation_typed(visit));
    if (adapted) return web::saved(visit, measure_path(measure->id), "aangepast");
    return web::refused(visit, adapted.error(),
                        [&](const Error& refusal) { return adapt_page(visit, *measure, refusal); });
}

http::Response set_aside_page(const web::Visit& visit, const MeasureView& measure,
                              const std::vector<Error>& faults) {
    const std::string path = measure_path(measure.id);
    web::Form form{visit, path + "/niet-van-toepassing", faults};
    form.area({.name = "reason",
               .label = std::string{visit.text("programme.choice.reason")},
               .hint = std::string{visit.text("programme.choice.reason-hint")}},
              static_cast<int>(kReasonMax), 4);
    names_warning(form, visit, faults);
    form.submit(visit.text("programme.choice.set-aside"), path);
    return form_page(visit, measure, "programme.choice.set-aside-title", first_of(faults),
                     form.finish());
}

http::Response setting_aside(web::Visit& visit, PageGround& ground) {
    const auto measure = found(visit, ground);
    if (!measure) return web::error_page(visit, 404);
    return set_aside_page(visit, *measure, {});
}

http::Response set_aside(web::Visit& visit, PageGround& ground) {
    const auto measure = found(visit, ground);
    if (!measure) return web::error_page(visit, 404);
    Reading form;
    check_names(form, visit, {"reason"});
    if (!form.is_right()) return set_aside_page(visit, *measure, form.faults());
    const Done outcome =
        MeasureService{visit.work, ground.grounds}.set_aside(measure->id, typed(visit, "reason"));
    if (outcome) return web::saved(visit, measure_path(measure->id), "niet-van-toepassing");
    return web::refused(visit, outcome.error(), [&](const Error& refusal) {
        return set_aside_page(visit, *measure, {refusal});
    });
}

// Both lead back to the measure: pressing a button twice is no mistake.
http::Response back_to(const web::Visit& visit, std::string_view id, const Done& outcome,
                       std::string_view what) {
    if (outcome) return web::saved(visit, measure_path(id), what);
    if (outcome.error().kind == Refusal::conflict) return web::see_other(visit, measure_path(id));
    return web::error_page(visit, web::status_of(outcome.error().kind));
}

http::Response adopt(web::Visit& visit, PageGround& ground) {
    const std::string id{visit.place("id")};
    return back_to(visit, id, MeasureService{visit.work, ground.grounds}.adopt(id), "overgenomen");
}

http::Response undo(web::Visit& visit, PageGround& ground) {
    const std::string id{visit.place("id")};
    return back_to(visit, id, MeasureService{visit.work, ground.grounds}.undo(id), "keuze-terug");
}

http::Response own_page(const web::Visit& visit, const std::optional<Error>& refusal) {
    const std::string title{visit.text("programme.choice.own-title")};
    web::Form form{visit, "/programma/eigen-maatregel", refusal};
    form.text({.name = "title", .label = std::string{visit.text("programme.choice.own-what")}},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.area({.name = "why",
               .label = std::string{visit.text("programme.choice.own-why")},
               .optional = true},
              static_cast<int>(kReportMax));
    form.select({.name = "owner", .label = std::string{visit.text("programme.measure.owner")}},
                owner_options(visit), visit.text("programme.choice.choose"));
    form.select({.name = "deputy",
                 .label = std::string{visit.text("programme.measure.deputy")},
                 .optional = true},
                owner_options(visit), visit.text("programme.choice.nobody"));
    form.select({.name = "recurrence",
                 .label = std::string{visit.text("programme.measure.recurrence")},
                 .value = std::string{content::code(Recurrence::yearly)}},
                recurrence_options(visit));
    form.submit(visit.text("programme.choice.own-add"), "/programma");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("programme.choice.own-intro")});
    body.append(form.finish());
    return web::page(visit, {.title = title, .above = {programme_link(visit)}, .refusal = refusal},
                     std::move(body));
}

http::Response own(web::Visit& visit, PageGround&) {
    return own_page(visit, std::nullopt);
}

Result<std::string> add_typed(const web::Visit& visit, const PageGround& ground) {
    const auto recurrence = content::recurrence_from_code(typed(visit, "recurrence"));
    if (!recurrence) return invalid("no_recurrence", "recurrence");
    return MeasureService{visit.work, ground.grounds}.add_own({.title = typed(visit, "title"),
                                                               .why = typed(visit, "why"),
                                                               .owner = typed(visit, "owner"),
                                                               .deputy = typed(visit, "deputy"),
                                                               .recurrence = *recurrence});
}

http::Response add_own(web::Visit& visit, PageGround& ground) {
    const auto added = add_typed(visit, ground);
    if (added) return web::saved(visit, measure_path(*added), "toegevoegd");
    return web::refused(visit, added.error(),
                        [&](const Error& refusal) { return own_page(visit, refusal); });
}

}  // namespace

web::Routes choice_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string path = "/programma/maatregelen/{id}";
    const auto decide = Right::programme_decide;
    return {web::get(path + "/aanpassen", decide, with(ground, adapting)),
            web::post(path + "/aanpassen", decide, with(ground, adapt)),
            web::get(path + "/niet-van-toepassing", decide, with(ground, setting_aside)),
            web::post(path + "/niet-van-toepassing", decide, with(ground, set_aside)),
            web::post(path + "/overnemen", decide, with(ground, adopt)),
            web::post(path + "/keuze-terug", decide, with(ground, undo)),
            web::get("/programma/eigen-maatregel", decide, with(ground, own)),
            web::post("/programma/eigen-maatregel", decide, with(ground, add_own))};
}

}  // namespace vt::programme
