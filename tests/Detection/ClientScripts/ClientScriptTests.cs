using System.Text;

namespace ApiXGuard.Detection.Tests.ClientScripts;

/// <summary>Every form in which a script's build publishes a secret, and its nearest innocent twin.</summary>
public sealed class ClientScriptTests
{
    private const string Page = "ClientApp/src/orders.ts";
    private const string Build = "vite.config.ts";

    [Theory]
    [InlineData("const k = import.meta.env.VITE_API_SECRET;", "VITE_API_SECRET")]
    [InlineData("const k = import.meta.env['VITE_API_SECRET'];", "VITE_API_SECRET")]
    [InlineData("const k = import.meta.env[\"VITE_API_SECRET\"];", "VITE_API_SECRET")]
    [InlineData("const k = import.meta.env?.VITE_API_SECRET ?? '';", "VITE_API_SECRET")]
    [InlineData("const k = import.meta.env?.['VITE_API_SECRET'];", "VITE_API_SECRET")]
    [InlineData("const k = (import.meta as any).env.VITE_API_SECRET;", "VITE_API_SECRET")]
    [InlineData("const k = import.meta.env.VITE_API_SECRET as string;", "VITE_API_SECRET")]
    [InlineData("const k = `Bearer ${import.meta.env.VITE_API_TOKEN}`;", "VITE_API_TOKEN")]
    [InlineData("const k = process.env.REACT_APP_API_KEY;", "REACT_APP_API_KEY")]
    [InlineData("const k = process.env.NEXT_PUBLIC_DB_PASSWORD!;", "NEXT_PUBLIC_DB_PASSWORD")]
    [InlineData("const k = process.env!.VUE_APP_CLIENT_SECRET;", "VUE_APP_CLIENT_SECRET")]
    [InlineData("const k = process.env.NUXT_PUBLIC_PRIVATE_KEY;", "NUXT_PUBLIC_PRIVATE_KEY")]
    [InlineData("const k = process.env.EXPO_PUBLIC_OPENAI_API_KEY;", "EXPO_PUBLIC_OPENAI_API_KEY")]
    [InlineData("const k = process.env.GATSBY_ACCESS_TOKEN;", "GATSBY_ACCESS_TOKEN")]
    [InlineData("const k = window.process.env.REACT_APP_API_KEY;", "REACT_APP_API_KEY")]
    [InlineData("const k = process['env'].REACT_APP_API_KEY, e = process.env;", "REACT_APP_API_KEY")]
    [InlineData("const { VITE_API_SECRET } = import.meta.env;", "VITE_API_SECRET")]
    [InlineData("const { VITE_API_URL, VITE_API_SECRET: secret = '' } = import.meta.env;", "VITE_API_SECRET")]
    [InlineData("const env = import.meta.env;\nconst k = env.VITE_API_SECRET;", "VITE_API_SECRET")]
    [InlineData("const env = import.meta.env;\nconst { VITE_API_SECRET } = env;", "VITE_API_SECRET")]
    [InlineData("import { PUBLIC_API_SECRET } from '$env/static/public';", "PUBLIC_API_SECRET")]
    [InlineData("import { env } from '$env/dynamic/public';\nconst k = env.PUBLIC_API_SECRET;", "PUBLIC_API_SECRET")]
    [InlineData("const a = x / 2; const k = import.meta.env.VITE_API_SECRET / 1;", "VITE_API_SECRET")]
    [InlineData("const r = /[/'\"`]/g; const k = import.meta.env.VITE_API_SECRET;", "VITE_API_SECRET")]
    [InlineData("return <p title={import.meta.env.VITE_API_SECRET}>Don't</p>;", "VITE_API_SECRET")]
    [InlineData("const k = import.meta.env.VITE_OPENAI_KEY;", "VITE_OPENAI_KEY")]
    [InlineData("const k = import.meta.env.VITE_SUPABASE_SERVICE_ROLE_KEY;", "VITE_SUPABASE_SERVICE_ROLE_KEY")]
    [InlineData("const k = import.meta.env.VITE_STRIPE_SECRET_KEY;", "VITE_STRIPE_SECRET_KEY")]
    public void A_published_variable_named_like_a_secret_is_found(string script, string name) =>
        Assert.Equal(["client-script-secret " + name], Found(script, Page));

    [Theory]
    [InlineData("const u = import.meta.env.VITE_API_URL;")]
    [InlineData("const m = import.meta.env.MODE, p = import.meta.env.PROD;")]
    [InlineData("const k = import.meta.env.VITE_STRIPE_PUBLISHABLE_KEY;")]
    [InlineData("const k = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY;")]
    [InlineData("const k = process.env.REACT_APP_RECAPTCHA_SITE_KEY;")]
    [InlineData("const k = import.meta.env.VITE_GOOGLE_MAPS_API_KEY;")]
    [InlineData("const k = import.meta.env.VITE_FIREBASE_API_KEY;")]
    [InlineData("const k = import.meta.env.VITE_AUTH_TOKEN_URL;")]
    [InlineData("const k = import.meta.env.VITE_TOKEN_STORAGE_KEY;")]
    [InlineData("const k = import.meta.env.VITE_ENABLE_AUTH;")]
    [InlineData("const k = import.meta.env.VITE_DATADOG_CLIENT_TOKEN;")]
    [InlineData("const k = import.meta.env.VITE_PASSWORD_MIN_LENGTH;")]
    [InlineData("const k = process.env.API_SECRET;")]
    [InlineData("const k = settings.env.VITE_API_SECRET;")]
    [InlineData("const k = vm.process.env.VITE_API_SECRET;")]
    [InlineData("// import.meta.env.VITE_API_SECRET")]
    [InlineData("/* import.meta.env.VITE_API_SECRET */")]
    [InlineData("const t = 'import.meta.env.VITE_API_SECRET';")]
    [InlineData("const t = \"import.meta.env.VITE_API_SECRET\";")]
    [InlineData("const t = `set import.meta.env.VITE_API_SECRET`;")]
    [InlineData("const t = /import.meta.env.VITE_API_SECRET/;")]
    [InlineData("interface ImportMetaEnv { readonly VITE_API_SECRET: string }\nconst x = import.meta.env.VITE_URL;")]
    [InlineData("const { VITE_API_URL } = import.meta.env;")]
    public void Its_innocent_twin_is_not(string script) => Assert.Empty(Found(script, Page));

    [Theory]
    [InlineData("send(process.env);", "send(process.env)")]
    [InlineData("send(1, process.env, 2);", "process.env")]
    [InlineData("const s = JSON.stringify(process.env);", "JSON.stringify(process.env)")]
    [InlineData("const s = { ...import.meta.env };", "...import.meta.env")]
    [InlineData("const s = { ...process.env, A: 1 };", "...process.env")]
    [InlineData("const s = Object.assign({}, import.meta.env);", "import.meta.env")]
    [InlineData("const s = Object.entries(import.meta.env);", "Object.entries(import.meta.env)")]
    [InlineData("init({ env: process.env });", "process.env")]
    [InlineData("export default import.meta.env;", "import.meta.env")]
    [InlineData("function f() { return process.env; }", "process.env")]
    [InlineData("window.env = process.env;", "process.env")]
    [InlineData("const { MODE, ...rest } = import.meta.env;", "...rest")]
    [InlineData("const env = import.meta.env;\nsend(env);", "send(env)")]
    public void The_whole_environment_passed_on_is_found(string script, string text) =>
        Assert.Equal(["client-script-environment " + text], Found(script, Page));

    [Theory]
    [InlineData("const env = import.meta.env; const u = env.VITE_API_URL;")]
    [InlineData("const env = process.env;\nfunction f(env) { return 1; }")]
    [InlineData("if (process.env) { start(); }")]
    [InlineData("const has = typeof process !== 'undefined' && process.env && process.env.NODE_ENV;")]
    [InlineData("const names = Object.keys(process.env);")]
    [InlineData("// send(process.env)")]
    [InlineData("const t = 'JSON.stringify(process.env)';")]
    [InlineData("const x = { mode: process.env.NODE_ENV };")]
    [InlineData("send(process.env.NODE_ENV);")]
    [InlineData("send({ ...settings.env });")]
    public void Nothing_passed_on_is_not(string script) => Assert.Empty(Found(script, Page));

    [Theory]
    [InlineData("export default { define: { 'process.env.API_KEY': JSON.stringify(process.env.API_KEY) } };", "process.env.API_KEY")]
    [InlineData("export default { define: { __API_KEY__: JSON.stringify(process.env.API_KEY) } };", "__API_KEY__")]
    [InlineData("export default { define: { __KEY__: JSON.stringify(process.env.PAYMENT_SECRET) } };", "__KEY__")]
    [InlineData("export default { define: { 'process.env': process.env } };", "process.env")]
    [InlineData("export default { define: { 'process.env': JSON.stringify(process.env) } };", "process.env")]
    [InlineData("const env = loadEnv(mode, process.cwd(), ''); return { define: { 'process.env': env } };", "process.env")]
    [InlineData("const env = loadEnv(mode, process.cwd(), ''); return { define: { __X__: JSON.stringify(env.API_SECRET) } };", "__X__")]
    [InlineData("export default { define: { ...process.env } };", "...process.env")]
    [InlineData("export default { define: Object.fromEntries(Object.entries(process.env).map(f)) };", "process.env")]
    [InlineData("module.exports = { plugins: [new webpack.DefinePlugin({ 'process.env.API_SECRET': JSON.stringify(process.env.API_SECRET) })] };", "process.env.API_SECRET")]
    [InlineData("module.exports = { plugins: [new EnvironmentPlugin(['NODE_ENV', 'API_SECRET'])] };", "API_SECRET")]
    [InlineData("module.exports = { plugins: [new EnvironmentPlugin({ API_SECRET: '' })] };", "API_SECRET")]
    [InlineData("export default { plugins: [replace({ 'process.env.API_SECRET': JSON.stringify(process.env.API_SECRET) })] };", "process.env.API_SECRET")]
    [InlineData("module.exports = { env: { API_SECRET: process.env.API_SECRET } };", "API_SECRET")]
    [InlineData("module.exports = { publicRuntimeConfig: { apiSecret: process.env.API_SECRET } };", "apiSecret")]
    [InlineData("export default defineNuxtConfig({ runtimeConfig: { public: { apiSecret: process.env.API_SECRET } } });", "apiSecret")]
    public void What_a_build_inlines_is_found(string script, string text) => Assert.Equal(["client-build-secret " + text], Found(script, Build));

    [Theory]
    [InlineData("export default { define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) } };")]
    [InlineData("export default { define: { __APP_VERSION__: JSON.stringify(process.env.npm_package_version) } };")]
    [InlineData("export default { define: { __API_KEY__: JSON.stringify('none') } };")]
    [InlineData("module.exports = { plugins: [new EnvironmentPlugin(['NODE_ENV', 'API_URL'])] };")]
    [InlineData("module.exports = { env: { API_URL: process.env.API_URL } };")]
    [InlineData("module.exports = { serverRuntimeConfig: { apiSecret: process.env.API_SECRET } };")]
    [InlineData("export default defineNuxtConfig({ runtimeConfig: { apiSecret: process.env.API_SECRET, public: { url: process.env.URL } } });")]
    [InlineData("export default { test: { env: { API_SECRET: process.env.API_SECRET } } };")]
    [InlineData("const target = process.env.API_SECRET ? 1 : 2;")]
    [InlineData("const key = process.env.VITE_API_SECRET;")]
    [InlineData("export default { define: Object.fromEntries(Object.entries(process.env).filter(isPublic)) };")]
    public void What_it_may_inline_or_keeps_is_not(string script) => Assert.Empty(Found(script, Build));

    [Theory]
    [InlineData("<script setup>\nconst k = import.meta.env.VITE_API_SECRET;\n</script>\n<template><p>It's</p></template>", "src/App.vue")]
    [InlineData("<template><p>`It's`</p></template>\n<script lang=\"ts\">\nconst k = import.meta.env.VITE_API_SECRET;\n</script>", "src/App.vue")]
    [InlineData("<script>\nlet x;\n</script>\n<p>{import.meta.env.VITE_API_SECRET}</p>", "src/App.svelte")]
    [InlineData("<!DOCTYPE html><script>send(import.meta.env.VITE_API_SECRET)</script>", "wwwroot/index.html")]
    public void Scripts_in_components_are_read(string script, string path) => Assert.Equal(["client-script-secret VITE_API_SECRET"], Found(script, path));

    [Fact]
    public void Text_between_tags_is_not_code() =>
        Assert.Empty(Found("<script>let x = import.meta.env.MODE;</script>\n<p>Use import.meta.env.VITE_API_SECRET</p>", "src/App.vue"));

    [Theory]
    [InlineData("ClientApp/src/a.ts", true)]
    [InlineData("src/components/a.tsx", true)]
    [InlineData("wwwroot/js/site.js", true)]
    [InlineData("app/a.mjs", true)]
    [InlineData("src/api/orders.ts", true)]
    [InlineData("server/a.ts", false)]
    [InlineData("api/orders.ts", false)]
    [InlineData("pages/api/orders.ts", false)]
    [InlineData("app/api/orders/route.ts", false)]
    [InlineData("scripts/seed.mjs", false)]
    [InlineData("src/load.server.ts", false)]
    [InlineData("src/routes/+page.server.ts", false)]
    [InlineData("src/orders.test.ts", false)]
    [InlineData("tests/orders.ts", false)]
    [InlineData("dist/app.js", false)]
    [InlineData("wwwroot/js/site.min.js", false)]
    [InlineData("README.md", false)]
    [InlineData("src/Page.cs", false)]
    public void Only_scripts_of_clients_count(string path, bool isClient) =>
        Assert.Equal(isClient, Found("const k = import.meta.env.VITE_API_SECRET;", path).Count > 0);

    [Theory]
    [InlineData("ClientApp/src/a.ts", true)]
    [InlineData("src/App.tsx", true)]
    [InlineData("src/index.js", false)]
    [InlineData("server/index.js", false)]
    public void A_whole_process_environment_counts_where_a_browser_gets_it(string path, bool isClient) =>
        Assert.Equal(isClient, Found("send(process.env);", path).Count > 0);

    [Theory]
    [InlineData(".env", true)]
    [InlineData("web/.env.production", true)]
    [InlineData("Dockerfile", true)]
    [InlineData(".env.example", false)]
    [InlineData("README.md", false)]
    [InlineData("a.ts", false)]
    public void A_published_definition_counts_in_files_of_variables(string path, bool counts)
    {
        var text = (path == "Dockerfile" ? "FROM node\nENV " : "A=1\n") + "VITE_API_SECRET=hunter-" + "two-three\n";
        Assert.Equal(counts, Found(text, path).Contains("client-environment-secret VITE_API_SECRET"));
    }

    private static List<string> Found(string text, string path)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. SecretScanner.Default.FindMatches(bytes, JudgeContext.ForPath(path), TestContext.Current.CancellationToken).Matches
            .Where(match => match.Confidence >= Confidence.Medium && match.Rule.IsPublicText)
            .Select(match => $"{match.Rule.Id} {Encoding.UTF8.GetString(bytes, match.Start, match.Length)}")];
    }
}
