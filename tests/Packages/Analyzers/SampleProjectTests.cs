using ApiXGuard.Packages.Tests.Documentation;
using ApiXGuard.Packages.Tests.Packing;

namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>Each kind of project, with one leak of several kinds and the nearest innocent lines, built with the packed analyzers.</summary>
[Trait("Category", "Slow")]
[Collection("Packing")]
public sealed class SampleProjectTests(PackedPackages packages) : IDisposable
{
    private readonly NewcomerFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_web_application()
    {
        var project = new SampleProject(_home, await packages.Folder, "Microsoft.NET.Sdk.Web", """
              <ItemGroup>
                <None Update=".env" CopyToOutputDirectory="Always" />
              </ItemGroup>
            """);
        project.Write("App/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            var key = app.Configuration["Payments:ApiKey"];
            app.Logger.LogInformation("Payments use {Key}", key);
            app.Logger.LogInformation("Payments are {State}", key is null ? "off" : "on");
            app.MapGet("/", () => "ok");
            app.Run();
            """);
        project.Write("App/appsettings.json", $$"""
            {
              "Logging": { "LogLevel": { "Default": "Information" } },
              "Payments": {
                "ApiKeyName": "payments-api-key",
                "ApiKey": "{{MadeUp.Random}}"
              }
            }
            """);
        project.Write("App/.env", $"API_KEY={MadeUp.Random}\n");
        project.Write("App/wwwroot/site.js", $"const greeting = 'hello';\nconst token = '{MadeUp.GitHub}';\n");

        var build = await project.BuildAsync();
        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            ["AXG1008 App/.env:1", "AXG3004 App/.env:1", "AXG1008 App/Program.cs:3", "AXG2001 App/Program.cs:4", "AXG1008 App/appsettings.json:5", "AXG3003 App/wwwroot/site.js:2"],
            build.Places);
        Assert.DoesNotContain(MadeUp.Random, build.Output, StringComparison.Ordinal);

        // Only a global configuration reaches diagnostics outside C#.
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.AXG1008.severity = none\ndotnet_diagnostic.AXG3003.severity = error\n");
        var configured = await project.BuildAsync();
        Assert.Equal(1, configured.ExitCode);
        Assert.Equal(["AXG3004 App/.env:1", "AXG2001 App/Program.cs:4", "AXG3003 App/wwwroot/site.js:2"], configured.Places);

        project.Write(".globalconfig", "is_global = true\n");
        var without = await project.BuildAsync("-p:ApiXGuardAdditionalFiles=false");
        Assert.Equal(["AXG2001 App/Program.cs:4"], without.Places);
    }

    [Fact]
    public async Task A_Blazor_WebAssembly_application()
    {
        var project = new SampleProject(_home, await packages.Folder, "Microsoft.NET.Sdk.BlazorWebAssembly", """
              <ItemGroup>
                <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.12" />
              </ItemGroup>
            """);
        project.Write("App/Program.cs", """
            using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

            var builder = WebAssemblyHostBuilder.CreateDefault(args);
            var address = builder.Configuration["Backend:Address"];
            var secret = builder.Configuration["Backend:ClientSecret"];
            System.Console.WriteLine(address is null || secret is null);
            await builder.Build().RunAsync();
            """);
        project.Write("App/Shown.razor", """
            @inject Microsoft.Extensions.Configuration.IConfiguration Configuration
            <p>@Configuration["Backend:Address"]</p>
            <p>@Configuration["Backend:ClientSecret"]</p>
            """);
        project.Write("App/wwwroot/index.html", "<!DOCTYPE html><title>App</title><div id=\"app\"></div>");
        project.Write("App/wwwroot/appsettings.json", $$"""{ "Backend": { "Address": "https://example.com", "ClientSecret": "{{MadeUp.Random}}" } }""");

        var build = await project.BuildAsync();
        Assert.Equal(0, build.ExitCode);
        Assert.Contains("AXG3002 App/Program.cs:5", build.Places);
        Assert.Contains("AXG3007 App/Shown.razor:3", build.Places);
        Assert.Contains("AXG3003 App/wwwroot/appsettings.json:1", build.Places);
        Assert.DoesNotContain(build.Places, place => place.EndsWith("Program.cs:4", StringComparison.Ordinal) || place.EndsWith("Shown.razor:2", StringComparison.Ordinal));
        Assert.DoesNotContain(MadeUp.Random, build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Razor_component_library_that_says_it_runs_in_a_client()
    {
        const string Body = """
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
              </ItemGroup>
            """;
        var project = new SampleProject(_home, await packages.Folder, "Microsoft.NET.Sdk.Razor", Body);
        project.Write("App/Reader.cs", """
            public static class Reader
            {
                public static string? Read() => System.Environment.GetEnvironmentVariable("PAYMENTS_API_KEY");
            }
            """);
        Assert.Empty((await project.BuildAsync()).Places);
        Assert.Equal(["AXG3001 App/Reader.cs:3"], (await project.BuildAsync("-p:ApiXGuardClientProject=true")).Places);
        Assert.Equal(["AXG3001 App/Reader.cs:3"], (await project.BuildAsync("-p:UsingMicrosoftNETSdkBlazorWebAssembly=true")).Places);
    }

    [Fact]
    public async Task A_class_library_for_an_old_framework()
    {
        var project = new SampleProject(_home, await packages.Folder, body: "<PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><ImplicitUsings>disable</ImplicitUsings><LangVersion>latest</LangVersion></PropertyGroup>");
        project.Write("App/Client.cs", $$"""
            public sealed class Client
            {
                private readonly string _password = "{{MadeUp.Password}}";
                public string PasswordLabel { get; } = "Password";
                public int Length => _password.Length;
            }
            """);
        var build = await project.BuildAsync();
        Assert.Equal(0, build.ExitCode);
        Assert.Equal(["AXG1002 App/Client.cs:3"], build.Places);
    }

    [Fact]
    public async Task A_project_of_tests()
    {
        var project = new SampleProject(_home, await packages.Folder, body: "<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>");
        project.Write("App/ClientTests.cs", $$"""
            public sealed class ClientTests
            {
                public string Password { get; } = "{{MadeUp.Password}}";
            }
            """);
        Assert.DoesNotContain((await project.BuildAsync()).Diagnostics, item => item.Level is "warning" or "error");

        project.Write(".globalconfig", "is_global = true\napixguard.test_projects = same\n");
        Assert.Equal(["AXG1002 App/ClientTests.cs:3"], (await project.BuildAsync("-p:ApiXGuardPreset=audit")).Places);
    }
}
