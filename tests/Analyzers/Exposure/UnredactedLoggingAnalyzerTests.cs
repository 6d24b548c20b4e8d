using ApiXGuard.Analyzers.Exposure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Exposure;

public class UnredactedLoggingAnalyzerTests
{
    private static readonly ReferenceAssemblies Web = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")]);

    [Theory]
    [InlineData("""services.AddHttpLogging(o => o.RequestHeaders.Add({|#0:"Cookie"|}))""", "'RequestHeaders' with 'Cookie' puts a header that carries credentials into the log", "Leave it out, so that it stays redacted")]
    [InlineData("""services.AddHttpLogging(o => {|#0:o.LoggingFields = HttpLoggingFields.All|})""", "'LoggingFields' puts bodies, passwords and tokens in them included into the log", "Record no bodies outside of development")]
    [InlineData("""services.AddHttpClient("a").{|#0:RedactLoggedHeaders|}(_ => false)""", "'RedactLoggedHeaders' that redacts nothing puts every header, credentials included, into the log", "Return true for Authorization and the headers with keys")]
    public Task The_message_says_which_setting_records_what_and_what_to_do(string code, string beginning, string remedy) =>
        RunAsync(code, beginning + ", which many can read and which is kept. " + remedy + ".");

    [Fact]
    public Task A_client_factory_that_redacts_nothing_by_default_is_told_of_headers_with_keys()
    {
        var test = new CSharpAnalyzerTest<UnredactedLoggingAnalyzer, DefaultVerifier>
        {
            TestCode = """
                using System;
                using System.Net.Http;
                using Microsoft.Extensions.DependencyInjection;

                class Startup
                {
                    void Add(IServiceCollection services, string apiKey)
                    {
                        services.{|#0:AddHttpClient|}("a", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey));
                        services.AddHttpClient("b", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).RedactLoggedHeaders(new[] { "X-Api-Key" });
                        services.AddHttpClient("c", client => client.DefaultRequestHeaders.Add("X-Region", "eu"));
                        services.AddHttpClient("d").{|#1:RedactLoggedHeaders|}(_ => false);
                    }
                }
                """,
        };
        // The factory as it was before version 9.
        test.TestState.Sources.Add("""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;

            [assembly: System.Reflection.AssemblyVersion("8.0.0.0")]

            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection { }

                public interface IHttpClientBuilder { }

                public static class HttpClientFactoryServiceCollectionExtensions
                {
                    public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name) => null!;

                    public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name, Action<HttpClient> configure) => null!;
                }

                public static class HttpClientBuilderExtensions
                {
                    public static IHttpClientBuilder RedactLoggedHeaders(this IHttpClientBuilder builder, Func<string, bool> redact) => builder;

                    public static IHttpClientBuilder RedactLoggedHeaders(this IHttpClientBuilder builder, IEnumerable<string> names) => builder;
                }
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.UnredactedLogging, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'AddHttpClient' with the header 'X-Api-Key' puts a header that carries credentials into the log, which many can read and which is kept. Call RedactLoggedHeaders, for this version logs all headers in clear text."));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.UnredactedLogging, DiagnosticSeverity.Warning).WithLocation(1));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task RunAsync(string code, string message)
    {
        var test = new CSharpAnalyzerTest<UnredactedLoggingAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = Web,
            TestCode = $$"""
                using Microsoft.AspNetCore.HttpLogging;
                using Microsoft.Extensions.DependencyInjection;

                class Startup
                {
                    void Add(IServiceCollection services)
                    {
                        {{code}};
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.UnredactedLogging, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
