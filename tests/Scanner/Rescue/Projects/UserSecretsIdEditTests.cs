using System.Text;
using ApiXGuard.Scanner.Rescue.Projects;

namespace ApiXGuard.Scanner.Tests.Rescue.Projects;

public class UserSecretsIdEditTests
{
    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n\n  <PropertyGroup>\n    <Nullable>enable</Nullable>\n  </PropertyGroup>\n\n</Project>\n", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n\n  <PropertyGroup>\n    <Nullable>enable</Nullable>\n    <UserSecretsId>ID</UserSecretsId>\n  </PropertyGroup>\n\n</Project>\n")]
    [InlineData("<Project>\r\n\t<PropertyGroup Condition=\"'$(A)' == '1'\">\r\n\t\t<B/>\r\n\t</PropertyGroup>\r\n\t<PropertyGroup>\r\n\t\t<C>1</C>\r\n\t</PropertyGroup>\r\n</Project>", "<Project>\r\n\t<PropertyGroup Condition=\"'$(A)' == '1'\">\r\n\t\t<B/>\r\n\t</PropertyGroup>\r\n\t<PropertyGroup>\r\n\t\t<C>1</C>\r\n\t\t<UserSecretsId>ID</UserSecretsId>\r\n\t</PropertyGroup>\r\n</Project>")]
    [InlineData("<Project Sdk=\"a\" />", "<Project Sdk=\"a\" >\n  <PropertyGroup>\n    <UserSecretsId>ID</UserSecretsId>\n  </PropertyGroup>\n</Project>")]
    [InlineData("<Project><PropertyGroup><A>1</A></PropertyGroup></Project>", "<Project><PropertyGroup><A>1</A>\n  <UserSecretsId>ID</UserSecretsId>\n</PropertyGroup></Project>")]
    [InlineData("<Project>\n  <PropertyGroup>\n    <UserSecretsId></UserSecretsId>\n  </PropertyGroup>\n</Project>\n", "<Project>\n  <PropertyGroup>\n    <UserSecretsId>ID</UserSecretsId>\n  </PropertyGroup>\n</Project>\n")]
    [InlineData("<Project>\n  <ItemGroup>\n  </ItemGroup>\n</Project>\n", "<Project>\n  <ItemGroup>\n  </ItemGroup>\n  <PropertyGroup>\n    <UserSecretsId>ID</UserSecretsId>\n  </PropertyGroup>\n</Project>\n")]
    public void The_id_goes_into_the_first_group_without_a_condition(string before, string after)
    {
        var edit = UserSecretsIdEdit.Add([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(before)], "ID");

        Assert.True(edit.IsDone, edit.Reason);
        Assert.Equal("\uFEFF" + after, Encoding.UTF8.GetString(edit.Content));
    }

    [Theory]
    [InlineData("<Project><PropertyGroup><UserSecretsId>x</UserSecretsId></PropertyGroup></Project>", "already")]
    [InlineData("<Project><PropertyGroup></Project>", "no XML")]
    [InlineData("<root/>", "no MSBuild project")]
    [InlineData("", "no XML")]
    public void Another_id_stays_and_what_is_no_project_is_refused(string text, string reason) =>
        Assert.Contains(reason, UserSecretsIdEdit.Add(Encoding.UTF8.GetBytes(text), "ID").Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\" />", null)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Worker/1.0.0\" />", null)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.Extensions.Hosting\" /></ItemGroup></Project>", null)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.Extensions.Configuration.UserSecrets\" /></ItemGroup></Project>", "without a host nothing reads user-secrets by itself")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\" />", "dotnet add package Microsoft.Extensions.Configuration.UserSecrets")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.BlazorWebAssembly\" />", "runs in the browser")]
    public void Whether_user_secrets_are_read_is_told_with_what_is_missing(string project, string? advice)
    {
        var loading = UserSecretsLoading.Of(Encoding.UTF8.GetBytes(project));

        Assert.Equal(advice is null, loading.IsThere);
        Assert.Contains(advice ?? "", loading.Advice ?? "", StringComparison.Ordinal);
    }
}
