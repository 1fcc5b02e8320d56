// The example stands in the program by #embed, which costs a build nothing: as the array literals of Swift that
// SwiftPM makes of resources, the same bytes take two minutes.
#include "CExample.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t database[] = {
#embed "example.sqlite"
};

static const uint8_t actions[] = {
#embed "Example/actions.csv"
};
static const uint8_t agenda[] = {
#embed "Example/agenda.csv"
};
static const uint8_t bottlenecks[] = {
#embed "Example/bottlenecks.csv"
};
static const uint8_t cases[] = {
#embed "Example/cases.csv"
};
static const uint8_t collections[] = {
#embed "Example/collections.csv"
};
static const uint8_t conversations[] = {
#embed "Example/conversations.csv"
};
static const uint8_t decisions[] = {
#embed "Example/decisions.csv"
};
static const uint8_t events[] = {
#embed "Example/events.csv"
};
static const uint8_t expectations[] = {
#embed "Example/expectations.csv"
};
static const uint8_t feedback[] = {
#embed "Example/feedback.csv"
};
static const uint8_t grantrounds[] = {
#embed "Example/grantrounds.csv"
};
static const uint8_t hexagons[] = {
#embed "Example/hexagons.csv"
};
static const uint8_t indicators[] = {
#embed "Example/indicators.csv"
};
static const uint8_t influences[] = {
#embed "Example/influences.csv"
};
static const uint8_t invitations[] = {
#embed "Example/invitations.csv"
};
static const uint8_t knosters[] = {
#embed "Example/knosters.csv"
};
static const uint8_t lessons[] = {
#embed "Example/lessons.csv"
};
static const uint8_t meetings[] = {
#embed "Example/meetings.csv"
};
static const uint8_t networks[] = {
#embed "Example/networks.csv"
};
static const uint8_t notes[] = {
#embed "Example/notes.csv"
};
static const uint8_t observations[] = {
#embed "Example/observations.csv"
};
static const uint8_t organisations[] = {
#embed "Example/organisations.csv"
};
static const uint8_t people[] = {
#embed "Example/people.csv"
};
static const uint8_t periods[] = {
#embed "Example/periods.csv"
};
static const uint8_t phases[] = {
#embed "Example/phases.csv"
};
static const uint8_t products[] = {
#embed "Example/products.csv"
};
static const uint8_t programmes[] = {
#embed "Example/programmes.csv"
};
static const uint8_t projects[] = {
#embed "Example/projects.csv"
};
static const uint8_t questions[] = {
#embed "Example/questions.csv"
};
static const uint8_t reports[] = {
#embed "Example/reports.csv"
};
static const uint8_t restarts[] = {
#embed "Example/restarts.csv"
};
static const uint8_t results[] = {
#embed "Example/results.csv"
};
static const uint8_t risks[] = {
#embed "Example/risks.csv"
};
static const uint8_t roles[] = {
#embed "Example/roles.csv"
};
static const uint8_t rounds[] = {
#embed "Example/rounds.csv"
};
static const uint8_t sources[] = {
#embed "Example/sources.csv"
};
static const uint8_t stakeholders[] = {
#embed "Example/stakeholders.csv"
};
static const uint8_t themes[] = {
#embed "Example/themes.csv"
};
static const uint8_t uses[] = {
#embed "Example/uses.csv"
};

#define FILE_OF(name) {#name, {name, sizeof name}}

static const struct {
    const char *name;
    oogst_example_file file;
} files[] = {
    FILE_OF(actions), FILE_OF(agenda), FILE_OF(bottlenecks), FILE_OF(cases), FILE_OF(collections),
    FILE_OF(conversations), FILE_OF(decisions), FILE_OF(events), FILE_OF(expectations), FILE_OF(feedback),
    FILE_OF(grantrounds), FILE_OF(hexagons), FILE_OF(indicators), FILE_OF(influences), FILE_OF(invitations),
    FILE_OF(knosters), FILE_OF(lessons), FILE_OF(meetings), FILE_OF(networks), FILE_OF(notes),
    FILE_OF(observations), FILE_OF(organisations), FILE_OF(people), FILE_OF(periods), FILE_OF(phases),
    FILE_OF(products), FILE_OF(programmes), FILE_OF(projects), FILE_OF(questions), FILE_OF(reports),
    FILE_OF(restarts), FILE_OF(results), FILE_OF(risks), FILE_OF(roles), FILE_OF(rounds), FILE_OF(sources),
    FILE_OF(stakeholders), FILE_OF(themes), FILE_OF(uses),
};

oogst_example_file oogst_example_csv(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (strcmp(files[i].name, name) == 0) return files[i].file;
    }
    return (oogst_example_file){NULL, 0};
}

oogst_example_file oogst_example_database(void) {
    return (oogst_example_file){database, sizeof database};
}
