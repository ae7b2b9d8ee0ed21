"""Label the repositories that were first scored after all tuning on the others.

Run `python benchmarks/accuracy/later_labels.py MIRRORS`, where MIRRORS holds one bare repository
per project (`owner+name/repo`). The rules are those of `bump_labels.py` and `churn_labels.py`; the
rows go to `later/`. Rules as of 26 November 2026.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import bump_labels
import churn_labels
from churn_labels import HEADER, Project

LATER = Path(__file__).resolve().parent / "later"

# fmt: off
PROJECTS = (
    Project("solidusio/solidus","core/solidus_core.gemspec",r"(\w+/)?db/migrate/\d+_\w+\.rb"),
    Project("spree/spree","spree.gemspec",r"(spree/)?(\w+/)?db/migrate/\d+_\w+\.rb"),
    Project("openfoodfoundation/openfoodnetwork","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("huginn/huginn","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("netbox-community/netbox","netbox/netbox/settings.py",r"netbox/\w+/migrations/\d{4}_\w+\.py",vendored=r"netbox/project-static/(jquery|bootstrap|font-awesome|clipboard|select2|flatpickr|materialdesignicons)[^/]*/.*"),
    Project("readthedocs/readthedocs.org","readthedocs/settings/base.py",r"readthedocs/\w+/migrations/\d{4}_\w+\.py",),
    Project("pypi/warehouse","warehouse/migrations/env.py",r"warehouse/migrations/versions/[^/]+\.py"),
    Project("getredash/redash","migrations/alembic.ini",r"migrations/versions/[^/]+\.py"),
    Project("monicahq/monica","composer.json",r"database/migrations/\d[^/]+\.php"),
    Project("firefly-iii/firefly-iii","composer.json",r"database/migrations/\d[^/]+\.php",vendored=r"public/(v\d/)?(js|css|fonts)/lib/.*"),
    Project("pixelfed/pixelfed","composer.json",r"database/migrations/\d[^/]+\.php"),
    Project("freescout-help-desk/freescout","composer.json",r"database/migrations/\d[^/]+\.php",vendored=r"overrides/.*"),
    Project("openmrs/openmrs-core","liquibase/README.md",r"(api|liquibase)/src/main/resources/(org/openmrs/liquibase/.*/liquibase[^/]*|liquibase[^/]*)\.xml"),
    Project("Radarr/Radarr","src/NzbDrone.Core/Datastore/Migration/Framework",r"(src/)?NzbDrone\.Core/Datastore/Migration/\d[^/]+\.cs",vendored=r"src/UI/JsLibraries/.*"),
    Project("dotnet/eShop","eShop.sln",r"src/.*Migrations/\d+_\w+(\.Designer)?\.cs"),
    Project("gogs/gogs","internal/database/migrations",r"(internal/(db|database)|models)/migrations/v\d+\.go",plain=True,vendored=r"vendor/.*|public/plugins/.*"),
    Project("woodpecker-ci/woodpecker","server/store/datastore/migration",r"server/store/datastore/(migration/\d{3}_\w+\.go|ddl/.*/\d+_\w+\.sql|ddl/.*/files/\d+_\w+\.sql)",vendored=r"vendor/.*"),
    Project("supabase/realtime","config/config.exs",r"lib/realtime/tenants/repo/migrations/\d+_\w+\.ex|priv/repo/migrations/\d+_\w+\.exs"),
    Project("formbricks/formbricks","packages/database/package.json",r"packages/(prisma|database)/(migrations|migration|prisma/migrations)/\w+/migration\.sql"),
    Project("mattermost/focalboard","server/services/store/sqlstore",r"server/services/store/sqlstore/migrations/(\w+/)?\d+_\w+(\.up|\.down)?\.sql"),
    Project("halo-dev/halo","application/src/main/resources",r"(application/)?src/main/resources/(db/)?migration/.*V\w+\.sql"),
    Project("hoppscotch/hoppscotch","packages/hoppscotch-backend/package.json",r"packages/hoppscotch-backend/prisma/migrations/\w+/migration\.sql"),
    Project("apache/polaris","persistence/relational-jdbc",r"persistence/relational-jdbc/src/main/resources/.*/schema[^/]*\.sql",plain=True),
    Project("cloudflare/cloudflared","Makefile",vendored=r"vendor/.*"),
    Project("moby/buildkit","hack/vendor",vendored=r"vendor/.*"),
    Project("cortexproject/cortex","Makefile",vendored=r"vendor/.*"),
    Project("containers/buildah","Makefile",vendored=r"vendor/.*"),
    Project("prometheus/alertmanager","Makefile",vendored=r"vendor/.*"),
    Project("hashicorp/nomad","GNUmakefile",vendored=r"vendor/.*|ui/vendor/.*"),
    Project("transmission/transmission","third-party",vendored=r"third-party/.*"),
    Project("sqlitebrowser/sqlitebrowser","libs",vendored=r"libs/(antlr-[\d.]+|qcustomplot[^/]*|qhexedit|qscintilla[^/]*|json)/.*"),
    Project("hashcat/hashcat","deps",vendored=r"deps/.*"),
    Project("mumble-voip/mumble","3rdparty",vendored=r"3rdparty/.*"),
    Project("astropy/astropy","astropy/extern/README.rst",vendored=r"(astropy/extern|cextern)/.*"),
    Project("ansible/ansible","lib/ansible/module_utils/six",vendored=r"lib/ansible/module_utils/(six/__init__|six|distro/_distro)\.py"),
    Project("Jackett/Jackett","src/Jackett.Common/Content",vendored=r"src/Jackett(\.Common)?/Content/(libs|css/fonts|bootstrap|fonts)/.*|src/(CurlSharp|BencodeNET|DateTimeRoutines)/.*"),
    Project("libgit2/libgit2","deps",vendored=r"deps/.*"),
    Project("gabime/spdlog","include/spdlog/fmt/bundled",vendored=r"include/(c11log|spdlog)/(details/)?(fmt|format)/(bundled/.*|format\.(h|cc))"),
    Project("obsproject/obs-studio","deps",vendored=r"deps/(jansson|glad|w32-pthreads|blake2|libff|json11|lzma|libcaption|obs-scripting)/.*"),
    Project("keepassxreboot/keepassxc","src/thirdparty",vendored=r"src/(thirdparty|zxcvbn)/.*"),
    Project("boto/botocore","botocore/vendored/__init__.py",vendored=r"botocore/vendored/.*"),
    Project("python-poetry/poetry-core","src/poetry/core/_vendor",vendored=r"(src/)?poetry/core/_vendor/.*"),
    Project("urllib3/urllib3","src/urllib3/packages",vendored=r"(src/)?urllib3/packages/(six|ssl_match_hostname/.*|ordered_dict|backports/.*|mimetools_choose_boundary/.*)(\.py)?|src/urllib3/packages/six\.py"),
    Project("roundcube/roundcubemail","program/lib",vendored=r"program/lib/(PEAR|Auth|Mail|Net|Crypt|MDB2|encoding|html2text|washtml|MDB2/.*|Mail/.*|Net/.*|Crypt/.*|PEAR/.*)(/.*|\.(php|inc))?|program/js/(tiny_mce|tinymce|jquery[^/]*\.js|jstz[^/]*\.js|publickey\.js)(/.*)?"),
    Project("go-delve/delve","_scripts",vendored=r"vendor/.*|Godeps/_workspace/.*"),
    Project("ipython/ipython","IPython/external",vendored=r"IPython/external/(?!__init__)\w+/_\w+\.py|IPython/frontend/html/notebook/static/(jquery|codemirror|mathjax)[^/]*/.*"),
    Project("drone/drone","vendor",vendored=r"vendor/.*"),
    Project("supercollider/supercollider","external_libraries",vendored=r"external_libraries/.*"),
    Project("sparklemotion/nokogiri","gumbo-parser",vendored=r"gumbo-parser/src/.*|ports/.*"),
    Project("wbond/package_control","package_control/deps",vendored=r"package_control/deps/.*"),
    Project("inaturalist/inaturalist","config/database.yml.example",r"db/migrate/\d+_\w+\.rb",vendored=r"vendor/.*"),
    Project("snipe/snipe-it","composer.json",r"(app/)?database/migrations/\d[^/]+\.php"),
    Project("traccar/traccar","schema",r"schema/changelog-[^/]+\.xml"),
    Project("Lidarr/Lidarr","src/NzbDrone.Core/Datastore/Migration/Framework",r"(src/)?NzbDrone\.Core/Datastore/Migration/\d[^/]+\.cs"),
    Project("containers/image","Makefile",vendored=r"vendor/.*"),
    Project("wagtail/wagtail","setup.py",r"wagtail/(\w+/)+migrations/\d{4}_\w+\.py",vendored=r"client/src/vendor/.*|wagtail/(\w+/)+static_src/(\w+/)+js/vendor/.*|wagtail/vendor/.*"),
    Project("taigaio/taiga-back","settings/common.py",r"taiga/(\w+/)+migrations/\d{4}_\w+\.py"),
    Project("bestpractical/rt","share/static",vendored=r"share/(static|html/NoAuth)/(RichText[^/]*|js/(jquery|chosen|d3|codemirror|ckeditor)[^/]*|js/.*min\.js|RichText/.*)(/.*)?|devel/third-party/.*"),
    Project("pyinstaller/pyinstaller","bootloader/zlib",vendored=r"bootloader/zlib/.*|PyInstaller/lib/(modulegraph|altgraph|macholib|pefile|unittest2)(/.*|\.py)|(PyInstaller/)?lib/(altgraph|macholib|modulegraph)/.*"),
    Project("logto-io/logto","packages/schemas",r"packages/schemas/(alterations/[^/]+\.ts|tables/[^/]+\.sql)"),
    Project("diesel-rs/diesel","diesel_cli",),
    Project("etesync/server","etebase_server/settings.py",r"(etebase_server/)?\w+/migrations/\d{4}_\w+\.py"),
    Project("nushell/nushell"),
    Project("meilisearch/meilisearch"),
    Project("cakephp/cakephp"),
    Project("trpc/trpc"),
    Project("localsend/localsend"),
    Project("thunderbird/thunderbird-android"),
    Project("dbt-labs/dbt-core"),
    Project("nextcloud/android"),
    Project("livebook-dev/livebook"),
    Project("tauri-apps/tauri"),
    Project("facebook/zstd"),
    Project("AdguardTeam/AdGuardHome"),
    Project("siderolabs/talos"),
    Project("element-hq/element-x-ios"),
    Project("jupyterhub/jupyterhub"),
    Project("symfony/demo"),
    Project("open-telemetry/opentelemetry-ruby"),
    Project("thoughtbot/administrate"),
    Project("withastro/starlight"),
    Project("jupyter/notebook"),
    Project("danielgtaylor/huma"),
    Project("go-gorm/gorm"),
    Project("helix-editor/helix"),
    Project("apache/iceberg-python"),
    Project("vuejs/pinia"),
    Project("FredrikNoren/ungit"),
    Project("tmux/tmux"),
    Project("wallabag/android-app"),
    Project("kubernetes-sigs/cluster-api-provider-aws"),
    Project("TryGhost/Ghost-CLI"),
)
# fmt: on


def churn(mirrors: Path) -> dict[str, list[str]]:
    """Return the rows of every kind that is no bump."""
    rows: dict[str, list[str]] = {kind: [] for kind in churn_labels.KINDS}
    for project in PROJECTS:
        place = mirrors / project.name.replace("/", "+") / "repo"
        if place.is_dir():
            found = churn_labels.labels(churn_labels.Repository(project, place))
            for kind, some in found.items():
                rows[kind] += map(churn_labels.row, some)
    return rows


def bumps(mirrors: Path, known: frozenset[str]) -> dict[str, list[str]]:
    """Return the rows of bumps and of commits that are none, without the known repositories."""
    rows: dict[str, list[str]] = {"bumps": [], "no-bumps": []}
    for name, place in bump_labels.mirrors(mirrors):
        if name in known:
            continue
        random = Random(f"{bump_labels.SEED} {name}")
        commits = bump_labels.history(name, place)
        for kind, draw in (("bumps", bump_labels.bumps), ("no-bumps", bump_labels.others)):
            rows[kind] += (
                bump_labels.row(name, sha, label) for sha, label in draw(place, commits, random)
            )
    return rows


def main(words: Sequence[str] | None = None) -> int:
    """Write the rows of all kinds to `later/`."""
    parser = argparse.ArgumentParser(description="Label repositories that nobody tuned on.")
    parser.add_argument("mirrors", type=Path)
    asked = parser.parse_args(words)
    known = frozenset(
        line.split("\t")[0]
        for file in LATER.parent.glob("*.tsv")
        for line in file.read_text(encoding="utf-8").splitlines()
    )
    for kind, rows in (bumps(asked.mirrors, known) | churn(asked.mirrors)).items():
        text = HEADER + "".join(sorted(rows))
        (LATER / f"{kind}.tsv").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
