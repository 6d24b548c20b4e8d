using System.Xml.Linq;
using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Tests.Cases;
using ApiXGuard.Analyzers.Tests.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Clients;

public class ClientProjectTests
{
    private const string Read = "class Settings { string? Key() => {0}System.Environment.GetEnvironmentVariable(\"API_KEY\"){1}; }";

    private static readonly string Client = "#nullable enable\n" + Read.Replace("{0}", "[|", StringComparison.Ordinal).Replace("{1}", "|]", StringComparison.Ordinal);
    private static readonly string Other = "#nullable enable\n" + Read.Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly = true")]
    [InlineData("UsingMicrosoftNETSdkWebAssembly = true")]
    [InlineData("UsingBrowserRuntimeWorkload = true")]
    [InlineData("WasmMainJSPath = main.js")]
    [InlineData("RuntimeIdentifier = browser-wasm")]
    [InlineData("RuntimeIdentifiers = browser-wasm")]
    [InlineData("UseMaui = true")]
    [InlineData("TargetPlatformIdentifier = android")]
    [InlineData("TargetPlatformIdentifier = iOS")]
    [InlineData("TargetPlatformIdentifier = maccatalyst")]
    [InlineData("TargetPlatformIdentifier = tizen")]
    [InlineData("TargetPlatformIdentifier = browser")]
    [InlineData("TargetFramework = net10.0-android36.0")]
    [InlineData("TargetFramework = net10.0-browserwasm")]
    [InlineData("TargetFrameworkIdentifier = MonoAndroid")]
    [InlineData("ProjectTypeGuids = {EFBA0AD7-5A72-4C68-AF49-83D382785DCF}")]
    [InlineData("_SupportedPlatformList = Linux,macOS,Windows,browser")]
    [InlineData("ApiXGuardClientProject = true")]
    public Task A_property_makes_a_project_a_client(string property) => ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(Client, [], [property]);

    [Theory]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly = ")]
    [InlineData("UsingMicrosoftNETSdkWeb = true")]
    [InlineData("TargetPlatformIdentifier = windows")]
    [InlineData("TargetFramework = net10.0")]
    [InlineData("TargetFramework = net10.0-windows10.0.19041.0")]
    [InlineData("RuntimeIdentifier = linux-x64")]
    [InlineData("_SupportedPlatformList = Linux,macOS,Windows")]
    [InlineData("UseMaui = false")]
    [InlineData("ApiXGuardClientProject = false")]
    public Task Others_do_not(string property) => ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(Other, [], [property]);

    [Fact]
    public Task The_override_wins() =>
        ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(Other, [], ["UseMaui = true", "ApiXGuardClientProject = false"]);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly")]
    [InlineData("Microsoft.Maui")]
    [InlineData("Avalonia.Browser")]
    [InlineData("Uno.UI.Runtime.Skia.WebAssembly.Browser")]
    [InlineData("Mono.Android")]
    public Task An_assembly_that_only_clients_refer_to_makes_a_project_a_client(string assembly) => Refer(Client, assembly).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Microsoft.Maui", "xunit.core")]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", "Microsoft.AspNetCore.Hosting")]
    [InlineData("Avalonia.Desktop")]
    [InlineData("PresentationFramework")]
    public Task Neither_tests_nor_servers_nor_desktop_programs_are_clients(params string[] assemblies) => Refer(Other, assemblies).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_server_that_refers_to_its_client_is_none() =>
        ReferencingTest.RunAsync<ClientEnvironmentAnalyzer>(Other, ["webassembly"], ["UsingMicrosoftNETSdkWeb = true"]);

    [Fact]
    public void The_package_shows_the_compiler_every_property_that_is_read()
    {
        var shown = XDocument.Parse(Repository.Read("src/Analyzers.Package/ApiXGuard.Analyzers.props")).Descendants("CompilerVisibleProperty").Select(item => (string)item.Attribute("Include")!);

        Assert.Subset(shown.ToHashSet(), ClientProject.Properties.ToHashSet());
    }

    private static CSharpAnalyzerTest<ClientEnvironmentAnalyzer, DefaultVerifier> Refer(string code, params string[] assemblies)
    {
        var test = new CSharpAnalyzerTest<ClientEnvironmentAnalyzer, DefaultVerifier> { TestCode = code };
        foreach (var assembly in assemblies)
        {
            using var stream = new MemoryStream();
            Assert.True(CSharpCompilation.Create(assembly, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream).Success);
            test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromImage(stream.ToArray()));
        }

        return test;
    }
}
