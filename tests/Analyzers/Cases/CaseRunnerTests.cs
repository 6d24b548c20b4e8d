namespace ApiXGuard.Analyzers.Tests.Cases;

/// <summary>The runner of case files itself.</summary>
public sealed class CaseRunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apixguard-cases").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task What_markup_marks_passes() => RunAsync("class C { string _a = {|AXG1001:\"$github$\"|}; string _b = [|\"$stripe$\"|]; string _c = \"plain\"; }");

    [Fact]
    public async Task What_is_not_marked_fails_with_its_file_and_line()
    {
        var failure = await FailureOf("""
            // A case.
            class C
            {
                string _a = "$github$";
            }
            """);

        Assert.Contains($"{Path.Combine(_folder, "AXG1001", "Sample.cs")}(4,17): warning AXG1001", failure, StringComparison.Ordinal);
        Assert.Contains("string _a = ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("VerifyCS", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_marked_and_not_reported_fails() =>
        Assert.Contains("AXG1001", await FailureOf("class C { string _a = {|AXG1001:\"plain\"|}; }"), StringComparison.Ordinal);

    [Fact]
    public async Task A_known_miss_that_is_found_fails_and_says_so() => Assert.Contains(
        "This was a known miss", await FailureOf("class C { string _a = \"$github$\"; } // known miss: too clever"), StringComparison.Ordinal);

    [Fact]
    public Task A_known_miss_that_is_missed_passes() => RunAsync("class C { string _a = \"plain\"; } // known miss: it is not one at all");

    [Fact]
    public async Task A_known_miss_without_a_reason_fails() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync("class C { string _a = \"plain\"; } // known miss:"));

    [Fact]
    public async Task An_unknown_directive_fails() => await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync("// refrences: serilog\nclass C { }"));

    [Fact]
    public async Task A_case_that_does_not_compile_fails() => Assert.Contains("CS0246", await FailureOf("class C { Missing _a; }"), StringComparison.Ordinal);

    [Fact]
    public Task Options_and_path_reach_the_analyzer() => RunAsync("""
        // option: apixguard.minimum_confidence = high
        // path: samples/Shop/Program.cs
        class C { string _a = "$aws-id$"; }
        """);

    [Fact]
    public Task Properties_reach_the_analyzer() => RunAsync("""
        // property: IsTestProject = true
        // option: apixguard.test_projects = off
        class C { string _a = "$openai$"; }
        """);

    [Fact]
    public Task Statements_need_an_executable() => RunAsync("// output: exe\nConsole.WriteLine([|\"$github$\"|]);");

    [Fact]
    public Task Policy_comes_as_an_additional_file() => RunAsync("""
        // additional: /apixguard.json
        // | { "exclude": ["src/Shop/**"] }
        class C { string _a = "$github$"; }
        """);

    [Fact]
    public async Task A_folder_holds_further_sources_and_projects()
    {
        Write("AXG1001/Sample/Other.cs", "static class Other { public const string A = [|\"$github$\"|]; }");
        Write("AXG1001/Sample/@Base/Values.cs", "public static class Values { public const string B = [|\"$stripe$\"|]; }");
        await RunAsync("class C { int _a = Other.A.Length + Values.B.Length; }");
    }

    [Fact]
    public Task The_generator_of_log_methods_runs() => RunAsync("""
        // references: logging
        // generators: logging
        using Microsoft.Extensions.Logging;
        static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Information, Message = "ordered {count}")]
            public static partial void Ordered(ILogger logger, int count);
        }
        """);

    [Theory]
    [InlineData("appinsights", "Microsoft.ApplicationInsights.TelemetryClient")]
    [InlineData("aspnetcore", "Microsoft.AspNetCore.Builder.WebApplication")]
    [InlineData("aws", "Amazon.Runtime.BasicAWSCredentials")]
    [InlineData("azure-storage", "Azure.Storage.StorageSharedKeyCredential")]
    [InlineData("azure-identity", "Azure.AzureKeyCredential")]
    [InlineData("azure-identity", "System.ClientModel.ApiKeyCredential")]
    [InlineData("azure-identity", "Azure.Identity.ClientSecretCredential")]
    [InlineData("compliance", "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute")]
    [InlineData("configuration", "Microsoft.Extensions.Configuration.IConfiguration")]
    [InlineData("dependencyinjection", "Microsoft.Extensions.DependencyInjection.IServiceCollection")]
    [InlineData("efcore", "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder")]
    [InlineData("grpc", "Grpc.Core.Metadata")]
    [InlineData("hosting", "Microsoft.Extensions.Hosting.IHost")]
    [InlineData("http", "System.Net.Http.IHttpClientFactory")]
    [InlineData("identitymodel", "Microsoft.IdentityModel.Tokens.SymmetricSecurityKey")]
    [InlineData("identitymodel", "System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler")]
    [InlineData("jwtbearer", "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions")]
    [InlineData("keyvault", "Azure.Security.KeyVault.Secrets.SecretClient")]
    [InlineData("log4net", "log4net.ILog")]
    [InlineData("logging", "Microsoft.Extensions.Logging.ILogger")]
    [InlineData("maui", "Microsoft.Maui.Storage.SecureStorage")]
    [InlineData("newtonsoft", "Newtonsoft.Json.JsonConvert")]
    [InlineData("nlog", "NLog.Logger")]
    [InlineData("npgsql", "Npgsql.NpgsqlConnectionStringBuilder")]
    [InlineData("opentelemetry", "OpenTelemetry.Baggage")]
    [InlineData("options", "Microsoft.Extensions.Options.IOptions<string>")]
    [InlineData("redis", "StackExchange.Redis.ConfigurationOptions")]
    [InlineData("runtime", "ApiXGuard.Runtime.IApiXKeyStore")]
    [InlineData("runtime-aspnetcore", "ApiXGuard.Runtime.ApiXKeys")]
    [InlineData("serilog", "Serilog.ILogger")]
    [InlineData("sqlclient", "Microsoft.Data.SqlClient.SqlConnectionStringBuilder")]
    [InlineData("webassembly", "Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder")]
    [InlineData("xunit", "Xunit.FactAttribute")]
    public Task References_hold_what_their_name_promises(string name, string type) => RunAsync($"// references: {name}\nclass C {{ void M() => _ = typeof({type}); }}");

    private Task RunAsync(string text) => CaseTest.RunAsync(Write("AXG1001/Sample.cs", text), TestContext.Current.CancellationToken);

    private async Task<string> FailureOf(string text) => (await Assert.ThrowsAsync<CaseFailedException>(() => RunAsync(text))).Message;

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
