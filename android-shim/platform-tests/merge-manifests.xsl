<?xml version="1.0" encoding="UTF-8"?>
<!-- What the manifest merger of an app's build does with these two: it takes the library's permissions, the attributes of
     its application and its receivers over into the app's manifest. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="library"/>
  <xsl:variable name="added" select="document($library)/manifest"/>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="application">
    <xsl:copy-of select="$added/uses-permission"/>
    <xsl:copy>
      <xsl:copy-of select="$added/application/@*"/>
      <xsl:apply-templates select="@*|node()"/>
      <xsl:copy-of select="$added/application/*"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
