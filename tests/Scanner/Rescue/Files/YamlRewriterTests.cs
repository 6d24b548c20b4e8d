using System.Text;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

public class YamlRewriterTests
{
    private const string Token = RewriteRun.Token;

    [Theory]
    [InlineData("a.yml", "forge:\r\n  token: @ # old\r\n  user: ci\r\n", "forge:\r\n  token: \"\" # old\r\n  user: ci\r\n", "forge:token")]
    [InlineData("a.yml", "forge:\n  token: '@'\n", "forge:\n  token: ''\n", "forge:token")]
    [InlineData("a.yml", "\"forge\" :\n  - a\n  - 'to ken': \"@\"\n    b: c\n", "\"forge\" :\n  - a\n  - 'to ken': \"\"\n    b: c\n", "forge:1:to ken")]
    [InlineData("a.yml", "forge:\n- - x\n  - @\n", "forge:\n- - x\n  - \"\"\n", "forge:0:1")]
    [InlineData("a.yml", "a: {b: [1, @, 'x'], c: d}\n", "a: {b: [1, \"\", 'x'], c: d}\n", "a:b:1")]
    [InlineData("a.yml", "a: 1\n---\n# two\nb:\n  a: @\n...\n---\na: 2\n", "a: 1\n---\n# two\nb:\n  a: \"\"\n...\n---\na: 2\n", "b:a")]
    [InlineData("a.yml", "x: &d\n  a: 1\ny:\n  <<: *d\n  token:\n    @\nz: |\n  a: b\n   c\nq: >-\n  t\n", "x: &d\n  a: 1\ny:\n  <<: *d\n  token:\n    \"\"\nz: |\n  a: b\n   c\nq: >-\n  t\n", "y:token")]
    [InlineData("a.yml", "pem: |\n  @\nb: 1\n", "pem: \"\"\nb: 1\n", "pem")]
    [InlineData("compose.yaml", "services:\n  web:\n    environment:\n      FORGE_TOKEN: \"@\"\n", "services:\n  web:\n    environment:\n      FORGE_TOKEN: \"${FORGE_TOKEN}\"\n", "services:web:environment:FORGE_TOKEN")]
    [InlineData("docker-compose.yml", "services:\n  web:\n    environment:\n      - FORGE_TOKEN=@\n      - \"B=2\"\n", "services:\n  web:\n    environment:\n      - FORGE_TOKEN=${FORGE_TOKEN}\n      - \"B=2\"\n", "services:web:environment:FORGE_TOKEN")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  build:\n    env:\n      FORGE_TOKEN: @\n", "on: push\njobs:\n  build:\n    env:\n      FORGE_TOKEN: ${{ secrets.FORGE_TOKEN }}\n", "jobs:build:env:FORGE_TOKEN")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  build:\n    steps:\n      - run: |\n          echo ${{ github.ref }}\n          push --source x --forge-key @ a\n", "jobs:\n  build:\n    steps:\n      - run: |\n          echo ${{ github.ref }}\n          push --source x --forge-key ${{ secrets.FORGE_KEY }} a\n", "FORGE_KEY")]
    [InlineData("k8s/deploy.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n      env:\n        - name: FORGE_TOKEN\n          value: @\n", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n      env:\n        - name: FORGE_TOKEN\n          value: ${FORGE_TOKEN}\n", "spec:containers:0:env:0:FORGE_TOKEN")]
    [InlineData("application.yml", "spring:\n  datasource:\n    password: @\n", "spring:\n  datasource:\n    password: ${DATASOURCE_PASSWORD}\n", "spring:datasource:password")]
    [InlineData(".gitlab-ci.yml", "variables:\n  FORGE_TOKEN: @\n", "variables:\n  FORGE_TOKEN: $FORGE_TOKEN\n", "variables:FORGE_TOKEN")]
    public void Only_the_value_changes(string path, string before, string after, string key)
    {
        var result = RewriteRun.Of(path, before.Replace("@", Token));

        Assert.True(result.IsRewritten, result.Reason);
        Assert.Equal(after, Encoding.UTF8.GetString(result.Content));
        Assert.Equal((key, Token), (result.KeyPath, result.Value.TrimEnd('\n')));
    }

    [Theory]
    [InlineData("a: &x @\nb: *x\n", "anchor")]
    [InlineData("a: &x\n  b: @\n", "anchor")]
    [InlineData("a: !secret @\n", "anchor")]
    [InlineData("a: @\na: 2\n", "twice")]
    [InlineData("a:\n  b: 1\nc: 2\na:\n  b: @\n", "twice")]
    [InlineData("a: {b: @, b: 2}\n", "twice")]
    [InlineData("{{- if .Values.x }}\na: @\n", "no YAML")]
    [InlineData("a: {{ .Values.x }}\nb: @\n", "no YAML")]
    [InlineData("a:\n\tb: @\n", "no YAML")]
    [InlineData("? a\n: @\n", "no YAML")]
    [InlineData("a: \"@\n", "no YAML")]
    [InlineData("a: [@\n", "no YAML")]
    [InlineData("a: b: @\n", "no YAML")]
    [InlineData("a: x\n  b: @\n", "no YAML")]
    [InlineData("a: 1 # @\n", "comment")]
    [InlineData("@: 1\n", "a name")]
    [InlineData("@\n", "without a name")]
    [InlineData("a: ${PREFIX}@\n", "other settings")]
    [InlineData("script:\n  - curl -H 'Authorization: Bearer @' example.com\n", "part of a command")]
    [InlineData("note: |\n  Use @\n  or ask.\n", "longer text")]
    [InlineData("a: >\n    @\n     more\n", "differently")]
    public void What_is_not_understood_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, RewriteRun.RefusalOf("a.yaml", text.Replace("@", Token)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_refused_at_once(string open) =>
        Assert.Contains("nested deeper", RewriteRun.RefusalOf("a.yml", "a:\n  " + string.Concat(Enumerable.Repeat(open, 100_000)) + Token), StringComparison.Ordinal);

    [Theory]
    [InlineData("compose.yaml", "services:\n  web:\n    environment:\n      - FORGE_TOKEN=@\n      - DB_PASSWORD=#\n")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  build:\n    steps:\n      - run: |\n          curl -H \"Authorization: Bearer @\" https://api.example.org\n        env:\n          DB_PASSWORD: #\n")]
    [InlineData("application.yml", "spring:\n  datasource:\n    password: #\nforge:\n  token: @\n")]
    [InlineData("k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  token: @\n  password: \"#\"\n")]
    [InlineData("config.yml", "forge:\n  token: @\ndatabase:\n  url: postgres://app:#@db.internal/orders\n")]
    [InlineData(".gitlab-ci.yml", "variables:\n  FORGE_TOKEN: @\n  DB_PASSWORD: '#'\n")]
    public void Nothing_is_left_for_the_scanner(string path, string text) =>
        Assert.Equal(2, RewriteRun.Everything(path, text.Replace("@db", "\0db").Replace("@", Token).Replace("#", RewriteRun.Password).Replace('\0', '@')).Results.Count);
}
