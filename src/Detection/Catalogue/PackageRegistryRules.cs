using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class PackageRegistryRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("pypi-token", "PyPI API token")
        {
            Provider = "PyPI",
            Description = "Uploads releases of one project, or of all the owner's projects: a way into everything that installs them.",
            Pattern = RulePattern.Token("pypi-AgEIcHlwaS5vcmc<b64u>{50,1000}"),
            Remedy = new Remedy(
                "Remove the token under Account settings, and look for releases you did not make. Trusted publishing needs no token.",
                "https://pypi.org/help/#apitoken"),
            Examples =
            [
                "\"twinePassword\": \"pypi-AgEIcH"
                    + "lwaS5vcmcCKI1gj539sUyNWEvcyLEJfG9Z-ZJGe28wk-VrL5zkJ-Jy28JQ-I91ccAAAAYgigK73Q1HUvTAtNFkRUtvvl4wUujy9z"
                    + "4hUO_iB6Gxrew\",",
                "docker run -e TWINE_PASSWORD=pypi-AgEIcH"
                    + "lwaS5vcmcCKKD-rLJ1wFdALJ56PKio5BRXHhwHa9RcuJv4IL8fCsVIG4hzto5nrWoAAAYgkI510HHW8_pyX674dveUSGCrtlO1ZR"
                    + "8ZSpI8Crs6FCE app",
            ],
            NearMisses =
            [
                "\"twinePassword\": \"pypi-AgEIcH" + "lwaS5vcmcCKI1gj539\",",
                "\"twinePassword\": \"pY"
                    + "PI-aGeiChLWAs5VCMCCKI1gj539sUyNWEvcyLEJfG9Z-ZJGe28wk-VrL5zkJ-Jy28JQ-I91ccAAAAYgigK73Q1HUvTAtNFkRUtvv"
                    + "l4wUujy9z4hUO_iB6Gxrew\",",
            ],
            Check = PyPiMacaroon.Check,
            Complete = PyPiMacaroon.Complete,
            VisiblePrefix = 5,
        },
        new("pypi-test-token", "TestPyPI API token")
        {
            Provider = "PyPI",
            Description = "Uploads releases to the test instance of PyPI.",
            Pattern = RulePattern.Token("pypi-AgENdGVzdC5weXBpLm9yZ<b64u>{50,1000}"),
            Remedy = new Remedy(
                "Remove the token under Account settings on the test instance.",
                "https://test.pypi.org/help/#apitoken"),
            Examples =
            [
                "curl -H \"Authorization: Bearer py"
                    + "pi-AgENdGVzd"
                    + "C5weXBpLm9yZwIoht4YpILJabOxSj20BRmkBOqcyouC98RSLS7SI8vp-1BKvy0totrsBwAABiBr8L4PW0-vOIf5vlRXw5--aeWPj"
                    + "xGBjT9RElwwCBN7OA\" https://api.internal.invalid/v1",
                "client.Authenticate(\"py"
                    + "pi-AgENdGVzd"
                    + "C5weXBpLm9yZwIoc2fF6wwjK_3BDJMTxibDSPySpWEeO_awbLpU-cSXbYdUNusosLTN8QAABiBrmapietpb-PcRhs3SaNFylmNpq"
                    + "mErvtKK6WLja8rYyQ\");",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer py" + "pi-AgENdGVzd" + "C5weXBpLm9yZwIoht4YpI\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer py" + "pi-AgENdGVzd" + "C5weXBpLm9yZwIoht4YpILJabOxSj\" https://api.internal.invalid/v1",
            ],
            Confidence = Confidence.Medium,
            Check = PyPiMacaroon.Check,
            Complete = PyPiMacaroon.Complete,
            VisiblePrefix = 5,
        },
        new("rubygems-api-key", "RubyGems API key")
        {
            Provider = "RubyGems",
            Description = "Pushes and yanks gems in the name of its owner.",
            Pattern = RulePattern.Token("rubygems_<hex>{48}"),
            Remedy = new Remedy(
                "Delete the key and create one with the least scopes.",
                "https://rubygems.org/profile/api_keys"),
            Examples =
            [
                "    GEM_HOST_API_KEY: \"rubyg" + "ems_02f7ee2c4ce178aff1ae04afaafe8eb063021aab8bc3a1fa\"",
                "# old value: rubyg" + "ems_cbf57105a935adffdad4b008dffd05c9946ea09349b6e9b2",
            ],
            NearMisses =
            [
                "    GEM_HOST_API_KEY: \"rubyg" + "ems_02f7ee2c4ce178aff1ae04afaafe8eb063021aab8bc3a1f\"",
                "    GEM_HOST_API_KEY: \"rubyg" + "ems_02f7ee2c4ce178aff1ae04afaafe8\"",
            ],
            VisiblePrefix = 9,
        },
        new("crates-io-token", "crates.io API token")
        {
            Provider = "crates.io",
            Description = "Publishes and yanks crates in the name of its owner.",
            Pattern = RulePattern.Token("cio<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the token and create one limited to the crates it needs.",
                "https://crates.io/settings/tokens"),
            Examples =
            [
                "docker run -e CARGO_REGISTRY_TOKEN=ci" + "o26nMcJatdHtRqimzTUzmrbufN2M6ZxFw app",
                "curl -H \"Authorization: Bearer ci" + "oZoxwdaEF2BDrfEkfSRxpvCVilvj6sH1d\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "docker run -e CARGO_REGISTRY_TOKEN=ci" + "o26nMcJatdHtRqimzTUzmrbufN2M6ZxF app",
                "docker run -e CARGO_REGISTRY_TOKEN=ci" + "o26nMcJatdHtRqimzTUzm app",
            ],
            VisiblePrefix = 3,
        },
        new("docker-access-token", "Docker Hub personal access token")
        {
            Provider = "Docker",
            Description = "Pulls, and perhaps pushes, the images its owner can reach.",
            Pattern = RulePattern.Token("dckr_pat_<b64u>{27}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and look for images you did not push.",
                "https://docs.docker.com/security/access-tokens/"),
            Examples =
            [
                "docker lo" + "gin -u acme -p dckr" + "_pat_PGwEHpDcb3mUJd17zUydMvIJ8oJ",
                "DOCKER_TOKEN=dckr_" + "pat_IXXu3ugL_o_Nw1Kv1VIPCklxLZs",
            ],
            NearMisses =
            [
                "docker lo" + "gin -u acme -p dckr" + "_pat_PGwEHpDcb3mUJd17zUydMvIJ8o",
                "docker lo" + "gin -u acme -p dckr" + "_pat_PGwEHpDcb3mUJd1",
            ],
            VisiblePrefix = 9,
        },
        new("docker-organization-token", "Docker Hub organisation access token")
        {
            Provider = "Docker",
            Description = "Pulls, and perhaps pushes, the images of an organisation.",
            Pattern = RulePattern.Token("dckr_oat_<b64u>{27,32}"),
            Remedy = new Remedy(
                "Deactivate the token in the organisation settings and look for images you did not push.",
                "https://docs.docker.com/enterprise/security/access-tokens/"),
            Examples =
            [
                "private const string DockerToken = \"dckr_" + "oat_qSj4CNRdQ7yKmvJLiO5rjNlIfa-xB4s\";",
                "\"dockerToken\": \"dckr_" + "oat_ERSNumfGIvYiyYZYzXxhBn1B-zWQ\",",
            ],
            NearMisses =
            [
                "private const string DockerToken = \"dckr_" + "oat_qSj4CNRdQ7yKmvJLi\";",
                "private const string DockerToken = \"dC" + "KR_OAT_qSj4CNRdQ7yKmvJLiO5rjNlIfa-xB4s\";",
            ],
            VisiblePrefix = 9,
        },
        new("clojars-deploy-token", "Clojars deploy token")
        {
            Provider = "Clojars",
            Description = "Deploys jars in the name of its owner.",
            Pattern = RulePattern.Token("CLOJARS_<b62>{60}"),
            Remedy = new Remedy(
                "Disable the token and create a new one.",
                "https://clojars.org/tokens"),
            Examples =
            [
                "private const string ClojarsPassword = \"CLOJA" + "RS_aX8t7d5TbKeXifZD4LeMgeQSmx4VFg33GvFGDS2LBbsmCmevZdem09J1xbm6\";",
                "export CLOJARS_PASSWORD=\"CLOJA" + "RS_BFxA9aDst7xo5CwhV096hjFNKCo1dq8t04CIT01CVFFJAepkw645OXfTtj6p\"",
            ],
            NearMisses =
            [
                "private const string ClojarsPassword = \"CLOJA" + "RS_aX8t7d5TbKeXifZD4LeMgeQSmx4VFg33GvFGDS2LBbsmCmevZdem09J1xbm\";",
                "private const string ClojarsPassword = \"CLOJA" + "RS_aX8t7d5TbKeXifZD4LeMgeQSmx4VFg33GvFGDS2LBbsmCmevZdem09J1xbm60\";",
            ],
            VisiblePrefix = 8,
        },
        new("packagist-token", "Private Packagist token")
        {
            Provider = "Packagist",
            Description = "Reads, or administers, the packages of a Private Packagist organisation.",
            Pattern = RulePattern.Token("packagist_<lownum>{3}_<xhex>{68}"),
            Remedy = new Remedy(
                "Revoke the token in the organisation settings and create a new one.",
                "https://packagist.com/docs/composer-authentication"),
            Examples =
            [
                "client.Authenticate(\"packag" + "ist_fg9_1a27a88054347caec5eb345391359829823c26e8ab0c2d52b3f47a0f14b81c27536a\");",
                "curl -H \"Authorization: Bearer packag"
                    + "ist_7qm_a8d3d17a5b59bf5ed3b133dfd0e4ea25393165e8d3aad0d8029b1f5d3b4ca6827438\" https://api.internal.i"
                    + "nvalid/v1",
            ],
            NearMisses =
            [
                "client.Authenticate(\"packag" + "ist_fg9_1a27a88054347caec5eb345391359829823c26e8ab0c2d52b3f47a0f14b81c27536\");",
                "client.Authenticate(\"packag" + "ist_fg9_1a27a88054347caec5eb345391359829823c26e8ab0c2d52b3f47a0f14b81c27536a1\");",
            ],
            VisiblePrefix = 10,
        },
        new("packagecloud-token", "packagecloud API token")
        {
            Provider = "packagecloud",
            Description = "Reads and publishes packages in the name of its owner.",
            Pattern = RulePattern.NamedValue(["packagecloud"], "<hex>{48}"),
            Remedy = new Remedy(
                "Reset the token in the account settings.",
                "https://packagecloud.io/docs/api"),
            Examples =
            [
                "export PACKAGECLOUD_TOKEN=\"79" + "6d6e2bedb56cd65bd7d6a6" + "bdcab8d573abf0f42895f958\"",
                "PACKAGECLOUD_TOKEN=bc" + "89a7a9a110aaf97d15281b" + "dec58aca023dbe2de9e4bcb7",
            ],
            NearMisses =
            [
                "export PACKAGECLOUD_TOKEN=\"79" + "6d6e2bedb56cd65bd7d6a" + "6bdcab8d573abf0f42895f95\"",
                "checksum=bc" + "89a7a9a110aaf97d15281b" + "dec58aca023dbe2de9e4bcb7",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("hex-api-key", "Hex API key")
        {
            Provider = "Hex",
            Description = "Publishes packages to, or reads private ones from, hex.pm.",
            Pattern = RulePattern.NamedValue(["hexapi", "hexpm"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key with mix hex.user or on the dashboard.",
                "https://hex.pm/docs/tasks"),
            Examples =
            [
                "    HEX_API_KEY: \"c0" + "eba77f3ec39a82" + "2294308965e85b65\"",
                "hex_api_key = '3a" + "e0425aba145bec" + "949db31364e0c24f'",
            ],
            NearMisses =
            [
                "    HEX_API_KEY: \"c0" + "eba77f3ec39a8" + "22294308965e85b6\"",
                "checksum=3a" + "e0425aba145bec" + "949db31364e0c24f",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cloudsmith-api-key", "Cloudsmith API key")
        {
            Provider = "Cloudsmith",
            Description = "Reads and publishes packages in the name of its owner.",
            Pattern = RulePattern.NamedValue(["cloudsmith"], "<hex>{40}|csa_<b62>{32,48}"),
            Remedy = new Remedy(
                "Refresh the key in the user settings.",
                "https://docs.cloudsmith.com/accounts-and-teams/api-key"),
            Examples =
            [
                "var cloudsmithApiKey = \"cs" + "a_URIyjyC8p5HWT8" + "qgKaRLYMFD9H38ZL2Y\";",
                "CLOUDSMITH_API_KEY=cs" + "a_UYkdBDNJsqEJei1" + "SBpdWiNVgRAf2Fmol6tq",
            ],
            NearMisses =
            [
                "var cloudsmithApiKey = \"cs" + "a_URIyjyC8p5HWT" + "8qgKaRLYMFD9H38ZL2\";",
                "checksum=cs" + "a_UYkdBDNJsqEJei1" + "SBpdWiNVgRAf2Fmol6tq",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("quay-robot-token", "Quay robot token")
        {
            Provider = "Red Hat",
            Description = "Pulls, and perhaps pushes, images as a robot account.",
            Pattern = RulePattern.NamedValue(["quay"], "<upnum>{64}"),
            Remedy = new Remedy(
                "Regenerate the robot account's token.",
                "https://docs.projectquay.io/use_quay.html"),
            Examples =
            [
                "os.environ[\"QUAY_ROBOT_TOKEN\"] = \"N7" + "BDH103A3U82N9REXTJGKYAOFOEL60N" + "INWCSMH0T4JM19I1GJF5MGY1FXKORYA5\"",
                "QUAY_ROBOT_TOKEN=36" + "3FQ4477YZWAHSOCGU28FCNK44LSPD3" + "47I5BRQJ711K8C9GM63FIX5EOCJYYZBJ",
            ],
            NearMisses =
            [
                "os.environ[\"QUAY_ROBOT_TOKEN\"] = \"N7" + "BDH103A3U82N9REXTJGKYAOFOEL60" + "NINWCSMH0T4JM19I1GJF5MGY1FXKORYA\"",
                "checksum=36" + "3FQ4477YZWAHSOCGU28FCNK44LSPD3" + "47I5BRQJ711K8C9GM63FIX5EOCJYYZBJ",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("deno-deploy-token", "Deno Deploy access token")
        {
            Provider = "Deno",
            Description = "Deploys and administers the owner's Deno Deploy projects.",
            Pattern = RulePattern.Token("dd(p|w|o)_<b62>{36}"),
            Remedy = new Remedy(
                "Revoke the token in the account settings and create a new one.",
                "https://docs.deno.com/deploy/"),
            Examples =
            [
                "curl -H \"Authorization: Bearer dd" + "p_NCt5kmcb9Ocx2NpStreatgC6usHULctUwSNA\" https://api.internal.invalid/v1",
                "deno_deploy_token: dd" + "o_kjz31f80eEpIuCONU5Fu3b3ZZyFOzvv9UDVh",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer dd" + "p_NCt5kmcb9Ocx2NpStreatgC6usHULctUwSN\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer dd" + "p_NCt5kmcb9Ocx2NpStreatg\" https://api.internal.invalid/v1",
            ],
            VisiblePrefix = 4,
        },
    ];
}
