using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Clients;

public class ClientKeyStoreAnalyzerTests
{
    [Theory]
    [InlineData("services.AddApiXKeyStore()", "configuration")]
    [InlineData("services.AddVaultApiXKeyStore(_ => { })", "a vault, whose credentials ship too")]
    [InlineData("new ApiXKeys(\"api key\", \"app key\")", "constants")]
    [InlineData("new ApiXKeys(Environment.GetEnvironmentVariable(\"A\")!, Environment.GetEnvironmentVariable(\"B\")!)", "the environment")]
    public Task The_message_says_from_where_the_keys_come(string code, string source) => ReferencingTest.RunAsync<ClientKeyStoreAnalyzer>(
        $$"""
        using System;
        using ApiXGuard.Runtime;
        using Microsoft.Extensions.DependencyInjection;

        class Startup(IServiceCollection services)
        {
            object Services => services;
            object Make() => {|#0:{{code}}|};
        }
        """,
        ["runtime"],
        ["UseMaui = true"],
        new DiagnosticResult(DiagnosticIds.ClientKeyStore, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            $"This key store in client code takes its keys from {source}: whoever has the client has them. Let the client call a backend of yours that signs, and keep the store there."));
}
