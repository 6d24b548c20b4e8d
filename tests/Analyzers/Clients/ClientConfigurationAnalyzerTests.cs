using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Clients;

public class ClientConfigurationAnalyzerTests
{
    [Theory]
    [InlineData("configuration[\"Stripe:SecretKey\"]", "Configuration key 'Stripe:SecretKey' is read")]
    [InlineData("configuration.Get<Options>()", "'Options.ApiKey' is read from configuration")]
    public Task The_message_names_the_key_or_the_member(string read, string said) => ReferencingTest.RunAsync<ClientConfigurationAnalyzer>(
        $$"""
        using Microsoft.Extensions.Configuration;

        class Options { public string ApiKey { get; set; } = ""; }

        class Startup(IConfiguration configuration) { object Read() => {|#0:{{read}}|}; }
        """,
        ["configuration"],
        ["UseMaui = true"],
        new DiagnosticResult(DiagnosticIds.ClientConfiguration, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            $"{said} in client code: a client's configuration ships with it, and everybody who has the client has the secret. Keep it on a server that the client asks."));
}
