using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Clients;

public class ClientEnvironmentAnalyzerTests
{
    private const string Advice = "Keep secrets on a server that the client asks, and settings in configuration that may be public.";

    [Fact]
    public Task A_secret_s_name_is_a_warning_and_says_what_a_browser_does() => ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(
        """class Settings { object Key() => {|#0:System.Environment.GetEnvironmentVariable("API_KEY")|}; }""",
        [],
        ["RuntimeIdentifier = browser-wasm"],
        new DiagnosticResult(DiagnosticIds.ClientEnvironment, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "Environment variable 'API_KEY', which speaks of a secret, read in client code: a browser has no environment, so it is empty there, and a build that fills it in ships the value to everybody. " + Advice));

    [Fact]
    public Task Another_name_is_information_and_says_what_a_device_does() => ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(
        """class Settings { object Url() => {|#0:System.Environment.GetEnvironmentVariable("API_URL")|}; }""",
        [],
        ["UseMaui = true"],
        new DiagnosticResult(DiagnosticIds.ClientEnvironment, DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            "Environment variable 'API_URL' read in client code: the environment is that of the user's device, and a build that fills it in ships the value to everybody. " + Advice));

    [Fact]
    public Task A_name_that_is_not_known_is_not_told() => ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(
        """class Settings { object All() => {|#0:System.Environment.GetEnvironmentVariables()|}; }""",
        [],
        ["UseMaui = true"],
        new DiagnosticResult(DiagnosticIds.ClientEnvironment, DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            "Environment variables read in client code: the environment is that of the user's device, and a build that fills it in ships the value to everybody. " + Advice));
}
