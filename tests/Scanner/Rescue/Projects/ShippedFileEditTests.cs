using System.Text;
using ApiXGuard.Scanner.Rescue.Projects;

namespace ApiXGuard.Scanner.Tests.Rescue.Projects;

public class ShippedFileEditTests
{
    private const string Never = "<None Update=\".env\" CopyToOutputDirectory=\"Never\" CopyToPublishDirectory=\"Never\" Pack=\"false\" />";

    [Theory]
    [InlineData(".env", "  <ItemGroup>\n    <None Include=\"a.txt\" Pack=\"true\" />\n    <None Include=\".env\" Pack=\"true\" PackagePath=\"\" />\n  </ItemGroup>\n", "  <ItemGroup>\n    <None Include=\"a.txt\" Pack=\"true\" />\n  </ItemGroup>\n")]
    [InlineData("conf/.env", "  <ItemGroup>\n    <EmbeddedResource Include=\"conf\\.env\" />\n  </ItemGroup>\n", "  <ItemGroup>\n  </ItemGroup>\n")]
    [InlineData(".env", "  <ItemGroup>\n    <None Update=\".env\">\n      <CopyToOutputDirectory>PreserveNewest</CopyToOutputDirectory>\n    </None>\n  </ItemGroup>\n", "  <ItemGroup>\n  </ItemGroup>\n")]
    [InlineData(".env", "  <ItemGroup>\n    <None Update=\"*.env;x.txt\" CopyToOutputDirectory=\"Always\" />\n  </ItemGroup>\n", "  <ItemGroup>\n    <None Update=\"*.env;x.txt\" CopyToOutputDirectory=\"Always\" />\n  </ItemGroup>\n  <ItemGroup>\n    " + Never + "\n  </ItemGroup>\n")]
    [InlineData("conf/a/.env", "  <ItemGroup>\n    <Content Include=\"conf/**\" />\n  </ItemGroup>\n", "  <ItemGroup>\n    <Content Include=\"conf/**\" />\n  </ItemGroup>\n  <ItemGroup>\n    <Content Remove=\"conf/a/.env\" />\n  </ItemGroup>\n")]
    [InlineData("wwwroot/.env", "  <ItemGroup>\n  </ItemGroup>\n", "  <ItemGroup>\n  </ItemGroup>\n  <ItemGroup>\n    <Content Remove=\"wwwroot/.env\" />\n  </ItemGroup>\n")]
    [InlineData(".env", "  <ItemGroup>\n  </ItemGroup>\n", "  <ItemGroup>\n  </ItemGroup>\n  <ItemGroup>\n    " + Never + "\n  </ItemGroup>\n")]
    public void The_file_is_left_out_in_the_way_that_it_was_taken_in(string file, string before, string after)
    {
        const string Head = "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n", Tail = "</Project>\n";

        var edit = ShippedFileEdit.Exclude(Encoding.UTF8.GetBytes(Head + before + Tail), file);

        Assert.True(edit.IsDone, edit.Reason);
        Assert.Equal(Head + after + Tail, Encoding.UTF8.GetString(edit.Content));
    }

    [Theory]
    [InlineData("conf/a/.env", "<Content Include=\"conf/**\" /><Content Remove=\"conf/a/.env\" />", "already")]
    [InlineData(".env", "<None Update=\".env\" CopyToOutputDirectory=\"Never\" Pack=\"false\" />", "already")]
    [InlineData(".env", "<None Include=\".env\" Pack=\"true\" Condition=\"'$(A)' == ''\" />", "under a condition")]
    [InlineData("a*.env", "", "a meaning of its own")]
    public void What_is_left_out_already_or_under_a_condition_stays(string file, string items, string reason) =>
        Assert.Contains(reason, ShippedFileEdit.Exclude(Encoding.UTF8.GetBytes($"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>"), file).Reason, StringComparison.Ordinal);
}
