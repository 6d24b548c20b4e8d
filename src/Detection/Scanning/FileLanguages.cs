namespace ApiXGuard.Detection.Scanning;

/// <summary>The language of a file, by its whole name or its extension.</summary>
internal static class FileLanguages
{
    private static readonly Dictionary<string, FileLanguage> ByName = Table(
        (FileLanguage.Netrc, ".netrc _netrc netrc"),
        (FileLanguage.Npmrc, ".npmrc .yarnrc .yarnrc.yml npmrc"),
        (FileLanguage.Pgpass, ".pgpass pgpass.conf pgpass"),
        (FileLanguage.Htpasswd, ".htpasswd htpasswd .htdigest"),
        (FileLanguage.DockerConfig, ".dockercfg .dockerconfigjson"),
        (FileLanguage.GitCredentials, ".git-credentials git-credentials"),
        (FileLanguage.Shell, "Dockerfile Containerfile Makefile GNUmakefile Justfile Procfile .bashrc .bash_profile .bash_history "
            + ".zshrc .zsh_history .zshenv .profile .zprofile .envrc Earthfile configure gradlew mvnw .bash_aliases .history .sh_history"),
        (FileLanguage.Settings, ".env .flaskenv .editorconfig .gitconfig .gitmodules .pypirc .my.cnf my.cnf .mylogin.cnf .s3cfg .boto .wgetrc .curlrc "
            + "_curlrc .condarc .pip "
            + "credentials .credentials config .passwd-s3fs .hgrc hgrc .flake8 setup.cfg pip.conf .tfrc .terraformrc terraform.rc "
            + "Pipfile .cargo-credentials odbc.ini .odbc.ini krb5.conf smb.conf smbcredentials .smbcredentials .muttrc .fetchmailrc "
            + ".msmtprc redis.conf .dbshell"),
        (FileLanguage.Json, ".babelrc .eslintrc .prettierrc .jshintrc .stylelintrc composer.lock .jscsrc .bowerrc .watchmanconfig .ftpconfig "
            + "Pipfile.lock bun.lock deno.lock .remote-sync.json .sonarlint"),
        (FileLanguage.Yaml, ".clang-format .clang-tidy .gemrc pubspec.lock .yamllint .travis.yml"),
        (FileLanguage.Markup, "web.config app.config nuget.config packages.config machine.config"),
        (FileLanguage.Code, "Jenkinsfile Rakefile Gemfile Vagrantfile Podfile Fastfile Appfile Brewfile Guardfile Capfile BUILD WORKSPACE SConstruct "
            + ".irbrc .pryrc .vimrc .emacs Tiltfile Puppetfile Berksfile Dangerfile"),
        (FileLanguage.Prose, "README LICENSE CHANGELOG CONTRIBUTING AUTHORS NOTICE COPYING INSTALL NEWS TODO HACKING COMMIT_EDITMSG"));

    private static readonly Dictionary<string, FileLanguage> ByExtension = Table(
        (FileLanguage.Code, ".cs .csx .vb .fs .fsx .fsi .java .kt .kts .scala .sc .groovy .gradle .js .jsx .mjs .cjs .ts .tsx .mts .cts .py .pyw .pyi "
            + ".rb .php .phtml .php3 .go .rs .c .h .cc .cpp .cxx .hpp .hh .hxx .m .mm .swift .dart .lua .pl .pm .t .r .jl .ex .exs .erl "
            + ".hrl .clj .cljs .cljc .edn "
            + ".hs .elm .ml .mli .nim .zig .v .sol .vy .coffee .d .pas .dpr .f90 .asm .s .lisp .el .rkt .scm .cr .bicep .tsp .proto "
            + ".thrift .graphql .gql .cu .glsl .hlsl .ino .apex .cls .trigger .qml .as .hx .rego"),
        (FileLanguage.Json, ".json .jsonc .json5 .jsonl .ndjson .webmanifest .geojson .ipynb .har .topojson .avsc .tfstate .postman_collection "
            + ".code-workspace .sarif .map .bowerrc .arm .dgspec .assets"),
        (FileLanguage.Yaml, ".yml .yaml .eyaml .sls .cff .raml"),
        (FileLanguage.Markup, ".xml .xaml .axaml .axml .html .htm .xhtml .cshtml .razor .vbhtml .csproj .vbproj .fsproj .proj .props .targets .config "
            + ".pubxml .publishsettings .nuspec .resx .resw "
            + ".xslt .xsl .xsd .wsdl .svg .plist .storyboard .xib .vcxproj .sqlproj .wixproj .wxs .wxi .ruleset .runsettings "
            + ".testsettings .settings .manifest .vsixmanifest .appxmanifest .dtsx "
            + ".rdl .edmx .dbml .tt .aspx .ascx .master .asmx .ashx .svc .jsp .jspx .tld .ftl .vue .svelte .astro .hbs .handlebars "
            + ".mustache .ejs .erb .twig .liquid .njk .user .slnx .xlf .xliff .tmx .opml .rss .atom .jelly .pom .iml .filters "
            + ".mobileconfig .ndproj .dcproj .esproj .shproj .projitems .datasource .discomap"),
        (FileLanguage.Settings, ".env .properties .ini .cfg .conf .cnf .toml .tfvars .tf .hcl .nomad .prefs .inf .reg .rc .desktop .service .socket "
            + ".timer .network .envrc .dotenv .udl .rdp .ovpn .vpn .credentials .creds .lock .pcf .nmconnection .editorconfig "
            + ".gitconfig .npmrc .pip .secret .secrets .hocon .dsn .odc .strings .vars"),
        (FileLanguage.Shell, ".sh .bash .zsh .fish .ksh .csh .tcsh .command .ps1 .psm1 .psd1 .bat .cmd .mk .mak .make .dockerfile .containerfile .nu "
            + ".awk .expect .cmake .ebuild"),
        (FileLanguage.Prose, ".md .markdown .mdx .mdown .rst .adoc .asciidoc .txt .text .tex .org .textile .log .rtf .wiki .pod .eml .msg .po .pot "
            + ".csv .tsv .http .rest .patch .diff .srt .vtt"),
        (FileLanguage.Style, ".css .scss .sass .less .styl .pcss"),
        (FileLanguage.Sql, ".sql .psql .pgsql .ddl .dml .tsql .plsql .pls .pks .pkb .mysql .cql .kql .hql .prc .udf .viw"),
        (FileLanguage.Netrc, ".netrc"),
        (FileLanguage.Pgpass, ".pgpass"),
        (FileLanguage.Htpasswd, ".htpasswd"));

    private static readonly HashSet<string> LocalisationEndings =
        new([".resx", ".resw", ".po", ".pot", ".xlf", ".xliff", ".strings", ".stringsdict", ".arb", ".tmx", ".ftl", ".lproj"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> LocalisationNames =
        new(["strings", "messages", "translation", "translations", "locale", "locales", "i18n", "localization", "localisation"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a file with a well-known name in a folder; unknown where the name tells nothing.</summary>
    public static FileLanguage OfName(string name, string folder)
    {
        if (string.Equals(name, "config.json", StringComparison.OrdinalIgnoreCase) && string.Equals(folder, ".docker", StringComparison.OrdinalIgnoreCase))
            return FileLanguage.DockerConfig;
        // A file named config or credentials is anything, but below .aws and its kin it is a settings file.
        if (string.Equals(name, "config", StringComparison.OrdinalIgnoreCase) && string.Equals(folder, ".kube", StringComparison.OrdinalIgnoreCase))
            return FileLanguage.Yaml;
        if (ByName.TryGetValue(name, out var language))
            return language;
        if (StartsWith(name, ".env.") || StartsWith(name, ".env-") || EndsWith(name, ".env") || StartsWith(name, "env."))
            return IsKnownExtension(name) && !StartsWith(name, ".env.") ? FileLanguage.Unknown : FileLanguage.Settings;
        if (StartsWith(name, "Dockerfile.") || StartsWith(name, "Dockerfile-") || StartsWith(name, "Makefile."))
            return FileLanguage.Shell;
        if (StartsWith(name, "README.") && !IsKnownExtension(name))
            return FileLanguage.Prose;
        return FileLanguage.Unknown;
    }

    /// <summary>The language of an extension, dot included.</summary>
    public static FileLanguage OfExtension(string extension) =>
        ByExtension.TryGetValue(extension, out var language) ? language : FileLanguage.Unknown;

    /// <summary>Whether a file is named as one that holds texts for people in several languages.</summary>
    public static bool IsLocalisation(string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return false;
        if (LocalisationEndings.Contains(name.Substring(dot)))
            return true;
        var stem = name.Substring(0, dot);
        return LocalisationNames.Contains(stem) || LocalisationNames.Contains(NameWords.First(stem));
    }

    private static bool IsKnownExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && OfExtension(name.Substring(dot)) is not (FileLanguage.Unknown or FileLanguage.Settings);
    }

    private static bool StartsWith(string name, string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string name, string word) => name.EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, FileLanguage> Table(params (FileLanguage Language, string Names)[] rows)
    {
        var table = new Dictionary<string, FileLanguage>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, names) in rows)
        {
            foreach (var name in names.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                table[name] = language;
        }

        return table;
    }
}
